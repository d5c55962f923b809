import { describe, expect, it } from "vitest";
import { parseBoldRuns } from "#publish/notes/bold-runs.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

describe("parseBoldRuns", () => {
  it("takes the marks off and says where the runs stood", () => {
    expect(parseBoldRuns("叫**千问3**系列，**性能**好")).toEqual({
      text: "叫千问3系列，性能好",
      keywords: [
        [1, 4],
        [7, 9],
      ],
      hasLoneMark: false,
    });
  });

  it("leaves the rest of Markdown as text", () => {
    const source = "*a* _b_ `c` [d](e) <f>";
    expect(parseBoldRuns(source)).toEqual({ text: source, keywords: [], hasLoneMark: false });
  });

  it("trims a run but keeps its white space in the text", () => {
    expect(parseBoldRuns("a** b **c")).toEqual({
      text: "a b c",
      keywords: [[2, 3]],
      hasLoneMark: false,
    });
  });

  it("gives no keyword for an empty or blank run", () => {
    expect(parseBoldRuns("a****b** **c")).toEqual({
      text: "ab c",
      keywords: [],
      hasLoneMark: false,
    });
  });

  it("keeps a lone mark in the text", () => {
    expect(parseBoldRuns("**a** b**c")).toEqual({
      text: "a b**c",
      keywords: [[0, 1]],
      hasLoneMark: true,
    });
  });
});

describe("parseBoldRuns, any text", () => {
  it("keeps the pieces of any text and marks every second one", () => {
    const piece = fc.stringMatching(/^[a-z 中]{1,6}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece)), piece, (pairs, last) => {
        const source = pairs.map(([plain, bold]) => `${plain}**${bold}**`).join("") + last;
        const { text, keywords, hasLoneMark } = parseBoldRuns(source);
        expect(text).toBe(pairs.flat().join("") + last);
        expect(keywords.map((range) => text.slice(...range))).toEqual(
          pairs.map(([, bold]) => bold.trim()).filter(Boolean),
        );
        expect(hasLoneMark).toBe(false);
      }),
    );
  });

  it("gives trimmed, ordered keywords inside the text, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOf("** a中")), (source) => {
        const { text, keywords } = parseBoldRuns(source);
        let end = 0;
        for (const range of keywords) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          [, end] = range;
          expect(text.slice(...range)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
