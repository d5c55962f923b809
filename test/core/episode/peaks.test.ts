import { describe, expect, it } from "vitest";
import { formatPeaks, parsePeaks, resamplePeaks } from "#core/episode/peaks.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const level = fc.double({ min: 0, max: 1, noNaN: true });

describe("formatPeaks", () => {
  it("writes quiet as A and loud as _", () => {
    expect(formatPeaks([0, 1])).toBe("A_");
  });

  it("clamps what is outside and writes NaN as quiet", () => {
    expect(formatPeaks([-1, 2, Infinity, Number.NaN])).toBe("A__A");
  });

  it("writes one URL-safe character per level, for any numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (levels) => {
        const text = formatPeaks(levels);
        expect(text).toHaveLength(levels.length);
        expect(text).toMatch(/^[\w-]*$/u);
      }),
    );
  });
});

describe("parsePeaks", () => {
  it("reads a foreign character as quiet", () => {
    expect(parsePeaks("_!好😀")).toEqual([1, 0, 0, 0]);
  });

  it("undoes formatPeaks to half a step of 1/63", () => {
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const errors = parsePeaks(formatPeaks(levels)).map((parsed, index) =>
          Math.abs(parsed - (levels[index] ?? Infinity)),
        );
        expect(errors).toHaveLength(levels.length);
        expect(Math.max(0, ...errors)).toBeLessThanOrEqual(1 / 126 + 1e-12);
      }),
    );
  });

  it("is undone by formatPeaks exactly", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]*$/u), (text) => {
        expect(formatPeaks(parsePeaks(text))).toBe(text);
      }),
    );
  });

  it("gives levels between 0 and 1 for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parsePeaks(text).filter((value) => !(value >= 0 && value <= 1))).toEqual([]);
      }),
    );
  });
});

describe("resamplePeaks", () => {
  it("takes the loudest of each stretch", () => {
    expect(resamplePeaks([0.1, 0.9, 0.2, 0.3, 0.5, 0.4], 3)).toEqual([0.9, 0.3, 0.5]);
  });

  it("repeats levels when there are more bars than levels", () => {
    expect(resamplePeaks([0.2, 0.8], 4)).toEqual([0.2, 0.2, 0.8, 0.8]);
  });

  it("gives empty bars for no levels", () => {
    expect(resamplePeaks([], 3)).toEqual([0, 0, 0]);
  });

  it("gives no bars for a count of 0", () => {
    expect(resamplePeaks([0.5], 0)).toEqual([]);
  });

  it("never loses the loudest level", () => {
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1 }),
        fc.integer({ min: 1, max: 60 }),
        (levels, count) => {
          const bars = resamplePeaks(levels, count);
          expect(bars).toHaveLength(count);
          expect(Math.max(...bars)).toBe(Math.max(...levels));
        },
      ),
    );
  });
});
