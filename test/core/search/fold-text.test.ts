import { describe, expect, it } from "vitest";
import { foldEvenText, foldText } from "#core/search/fold-text.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const trickyText = fc.oneof(
  anyText,
  textOf("aＡ ㎏e\u0301\u200B\uFEFF\u00AD\n\t\u3000ｶﾞ—ﬁ가\u1100\u1161\u11A8İ\u00A0"),
);

describe("foldText", () => {
  it.each([
    ["case", "OpenAI", "openai"],
    ["width", "Ｑｗｅｎ３－Embedding", "qwen3-embedding"],
    ["half-width katakana", "ｶﾞｲﾄﾞ", "ガイド"],
    ["dashes", "a‐b–c—d−e", "a-b-c-d-e"],
    ["runs of white space", "a \t\n\u3000\u00A0b", "a b"],
    ["combining marks", "e\u0301", "é"],
    ["conjoining jamo", "\u1112\u1161\u11AB", "한"],
    ["a mark that only the small letter composes with", "J\u030C", "\u01F0"],
    ["capitals in compatibility characters", "℡", "tel"],
    ["ligatures", "ﬁ㎏", "fikg"],
    ["soft hyphens", "pod\u00ADcast", "podcast"],
    ["zero-width characters", "大\u200B模\u200D型", "大模型"],
    ["byte order marks", "Cla\uFEFFude", "claude"],
  ])("folds %s", (_, source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  it("keeps lone surrogates as they are", () => {
    expect(foldText("a\uD83Db").text).toBe("a\uD83Db");
  });

  it("maps each folded unit to its source cluster", () => {
    const { text, sourceStarts, sourceEnds } = foldText("x㎏ \n é");
    expect(text).toBe("xkg é");
    expect([...sourceStarts]).toEqual([0, 1, 1, 2, 5]);
    expect([...sourceEnds]).toEqual([1, 2, 2, 5, 6]);
  });

  it("maps a composed character to its base and its marks", () => {
    const { sourceStarts, sourceEnds } = foldText("ae\u0301b");
    expect([...sourceStarts]).toEqual([0, 1, 3]);
    expect([...sourceEnds]).toEqual([1, 3, 4]);
  });
});

describe("foldText, any text", () => {
  it("has maps that are in range and never run backwards, for any text", () => {
    fc.assert(
      fc.property(trickyText, (source) => {
        const { text, sourceStarts, sourceEnds } = foldText(source);
        expect([sourceStarts.length, sourceEnds.length]).toEqual([text.length, text.length]);
        const isMonotonic = (map: Uint32Array): boolean =>
          map.every((value, index) => value >= (map[index - 1] ?? 0) && value <= source.length);
        expect(isMonotonic(sourceStarts) && isMonotonic(sourceEnds)).toBe(true);
        const isNonEmpty = sourceStarts.every((start, index) => start < (sourceEnds[index] ?? 0));
        expect(isNonEmpty).toBe(true);
      }),
    );
  });

  it("folds composed and decomposed writing alike", () => {
    const letters = textOf("éàüÑçガパ가각힣ΐṩ a한");
    fc.assert(
      fc.property(letters, (source) => {
        expect(foldText(source.normalize("NFD")).text).toBe(foldText(source).text);
      }),
    );
  });

  it("leaves folded text as it is", () => {
    fc.assert(
      fc.property(textOf("aＡ ㎏éＧ—ﬁ가\n\t\u3000ｶﾞ中。！"), (source) => {
        const { text } = foldText(source);
        expect(foldText(text).text).toBe(text);
      }),
    );
  });
});

describe("foldEvenText", () => {
  it("folds exactly as foldText does where it folds at all", () => {
    const even = fc.string({
      unit: fc.constantFrom(
        ...Array.from("aZ9 -.'\"中文字，。！？：；（）《》“”‘’—～ＡＺ９－㐀鿿"),
      ),
      maxLength: 20,
    });
    fc.assert(
      fc.property(even, (text) => {
        const folded = foldEvenText(text);
        // Two spaces fold to one.
        expect(folded === undefined).toBe(text.includes("  "));
        if (folded === undefined) return;
        // The ellipsis makes it the other way round, cluster by cluster: three units before it.
        const slow = foldText(`…${text}`);
        expect(folded).toBe(slow.text.slice(3));
        expect(foldText(text).text).toBe(folded);
        const source = (offsets: Uint32Array): number[] => Array.from(offsets);
        expect(source(foldText(text).sourceStarts)).toEqual(
          source(slow.sourceStarts.slice(3)).map((offset) => offset - 1),
        );
        expect(source(foldText(text).sourceEnds)).toEqual(
          source(slow.sourceEnds.slice(3)).map((offset) => offset - 1),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each(["é", "…", "e\u0301", "か\u3099", "a  b", "a\nb", "\u3000", "𠮷", "㎏", "\u00AD", "Σ"])(
    "leaves %j to foldText",
    (text) => {
      expect(foldEvenText(text)).toBeUndefined();
    },
  );

  it("keeps the offsets of long texts", () => {
    const { sourceStarts, sourceEnds } = foldText("字".repeat(5000));
    expect([sourceStarts.at(-1), sourceEnds.at(-1)]).toEqual([4999, 5000]);
  });
});
