import { describe, expect, it } from "vitest";
import { condenseTexts, findCondensedRange } from "#publish/timing/match/condense-texts.ts";
import { anyText } from "../../../support/arbitrary-text.ts";
import * as fc from "../../../support/property.ts";

describe("condenseTexts", () => {
  it("leaves out white space of every kind", () => {
    expect(condenseTexts([" a\tb\n", "\u3000中 文\u00A0"]).text).toBe("ab中文");
  });

  it("knows for every unit where it comes from", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const { text, sources, offsets } = condenseTexts(texts);
        expect(text).toBe(texts.join("").replace(/\s/gu, ""));
        const found = Array.from(sources, (source, unit) => texts[source]?.[offsets[unit] ?? -1]);
        expect(found.join("")).toBe(text);
      }),
    );
  });
});

describe("findCondensedRange", () => {
  it("finds the units of any range of any text", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.nat(), fc.nat(), (texts, at, size) => {
        const source = at % texts.length;
        const text = texts[source] ?? "";
        const start = text.length === 0 ? 0 : size % text.length;
        const condensed = condenseTexts(texts);
        const range = findCondensedRange(condensed, source, [start, text.length]);
        expect(condensed.text.slice(...range)).toBe(text.slice(start).replace(/\s/gu, ""));
      }),
    );
  });

  it("is empty where there is only white space", () => {
    expect(findCondensedRange(condenseTexts(["a  b"]), 0, [1, 3])).toEqual([1, 1]);
  });
});
