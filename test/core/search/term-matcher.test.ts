import { describe, expect, it } from "vitest";
import { foldText } from "#core/search/fold-text.ts";
import { createTermMatcher, findTerm, foldTerm } from "#core/search/term-matcher.ts";
import { type TextRange } from "#core/episode/text-range.ts";
import { anyText, textOf } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";
import { sampleNotes } from "../../support/sample-notes.ts";

/** What stands at the ranges, so that a test shows text instead of numbers. */
function findTexts(text: string, term: string): string[] {
  return findTerm(text, term).map((range) => text.slice(...range));
}

// Every character here folds to one character and is one UTF-16 unit long, so that the
// reference below needs no maps.
const alphabet = "aAａ中文3_ \n\u3000(.*\\+é";

const foldCharacter = (character: string): string => character.normalize("NFKC").toLowerCase();
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /\s/u.test(character);
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-zé0-9_]/u.test(foldCharacter(character));

/** Where the term ends in the text when it starts at `start`: character by character. */
function readTermAt(text: string, start: number, term: string): number | undefined {
  let at = start;
  for (const wanted of term.trim().replace(/\s+/gu, " ")) {
    const found = text[at];
    if (found === undefined) return undefined;
    if (wanted === " " ? !isSpace(found) : foldCharacter(found) !== foldCharacter(wanted)) {
      return undefined;
    }
    at += 1;
    if (wanted === " ") while (isSpace(text[at])) at += 1;
  }
  return at;
}

function findTermNaively(text: string, term: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  while (start < text.length && term.trim() !== "") {
    const end = readTermAt(text, start, term);
    const runsOn = (index: number): boolean => isLatin(text[index - 1]) && isLatin(text[index]);
    if (end === undefined || runsOn(start) || runsOn(end)) start += 1;
    else {
      ranges.push([start, end]);
      start = end;
    }
  }
  return ranges;
}

describe("findTerm", () => {
  it.each([
    ["AI教育来了", "AI", ["AI"]],
    ["AI的，AI。", "AI", ["AI", "AI"]],
    ["用AI教育", "AI教育", ["AI教育"]],
    ["OpenAI AIGC MAIN ai_x AI2", "AI", []],
    ["open ai", "AI", ["ai"]],
    ["千问3向量模型", "千问3", ["千问3"]],
    ["千问30", "千问3", []],
    ["大模型和大模型", "模型", ["模型", "模型"]],
    ["哈哈哈", "哈哈", ["哈哈"]],
    ["café Café CAFÉ", "cafe\u0301", ["café", "Café", "CAFÉ"]],
    ["Ｏｐｅｎ　ＡＩ", "open ai", ["Ｏｐｅｎ　ＡＩ"]],
    ["Qwen3-Embedding", "ｑｗｅｎ３－embedding", ["Qwen3-Embedding"]],
    ["Diffusion\n  Studio\tPro", "diffusion studio pro", ["Diffusion\n  Studio\tPro"]],
    ["DiffusionStudio Pro", "diffusion studio pro", []],
    ["重㎏", "kg", ["㎏"]],
    ["pod\u00ADcast", "podcast", ["pod\u00ADcast"]],
    ["Cla\uFEFFude", "Claude", ["Cla\uFEFFude"]],
    ["ｶﾞｲﾄﾞ", "ガイド", ["ｶﾞｲﾄﾞ"]],
    ["😀AI😀", "AI", ["AI"]],
    ["我爱😀你", "😀", ["😀"]],
  ])("finds in %j the term %j as %j", (text, term, found) => {
    expect(findTexts(text, term)).toEqual(found);
  });

  it.each(["C++", "(", ")", ".*", "\\", "[a-z]+", "$&", "a|b", "^", "?", "{2}", "\\d"])(
    "takes %j as plain text, never as a pattern",
    (term) => {
      expect(findTexts("xyz 123 abc", term)).toEqual([]);
      expect(findTexts(`用 ${term} 写`, term)).toEqual([term]);
    },
  );

  it.each(["", " ", "\n\t", "\u200B", "\uFEFF"])("finds nothing for the blank term %j", (term) => {
    expect(findTerm("a b\u200B\uFEFF", term)).toEqual([]);
  });

  it("gives each folded character's whole cluster once", () => {
    expect(findTerm("㏂", ".")).toEqual([[0, 1]]);
  });

  it("finds 谷歌 at its four places in the sample notes", () => {
    const text = sampleNotes.paragraphs.map((paragraph) => paragraph.text).join("\n");
    expect(findTexts(text, "谷歌")).toEqual(["谷歌", "谷歌", "谷歌", "谷歌"]);
  });
});

describe("findTerm, any text", () => {
  it("equals a naive scan, character by character", () => {
    fc.assert(
      fc.property(textOf(alphabet, 30), textOf(alphabet, 3), (text, term) => {
        expect(findTerm(text, term)).toEqual(findTermNaively(text, term));
      }),
      { numRuns: 2000 },
    );
  });

  it("does not care about case and width of text and term", () => {
    const widen = (text: string): string =>
      text.replace(/[!-~]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfe_e0));
    fc.assert(
      fc.property(textOf("aAbB1+(. 中"), textOf("aAbB1+(. 中", 3), (text, term) => {
        const ranges = findTerm(text, term);
        expect(findTerm(text.toUpperCase(), term.toLowerCase())).toEqual(ranges);
        expect(findTerm(widen(text), term)).toEqual(ranges);
        expect(findTerm(text, widen(term))).toEqual(ranges);
      }),
    );
  });

  it("gives ordered ranges that do not overlap and hold the term, for any text", () => {
    fc.assert(
      fc.property(anyText, fc.oneof(anyText, textOf("a㏂.m ", 2)), (around, term) => {
        const text = `${around} ${term} ${around}${term}`;
        let end = 0;
        for (const range of findTerm(text, term)) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          expect(foldTerm(text.slice(...range))).toContain(foldTerm(term));
          [, end] = range;
        }
      }),
    );
  });

  it("finds a Latin term between spaces in any text", () => {
    fc.assert(
      fc.property(anyText, fc.stringMatching(/^[a-z]{1,8}$/u), (around, term) => {
        const start = around.length + 1;
        const ranges = findTerm(`${around} ${term} ${around}`, term.toUpperCase());
        expect(ranges).toContainEqual([start, start + term.length]);
      }),
    );
  });
});

describe("createTermMatcher", () => {
  it("keeps the term as given and can be used for several texts", () => {
    const matcher = createTermMatcher(" ＡＩ ");
    expect(matcher.term).toBe(" ＡＩ ");
    expect(matcher.find(foldText("ai AI"))).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(matcher.find(foldText("AI"))).toEqual([[0, 2]]);
  });
});

describe("foldTerm", () => {
  it("gives one spelling for all writings of a term", () => {
    expect(foldTerm("  Qwen3－Embedding ")).toBe(foldTerm("qwen3-embedding"));
  });

  it("tells different terms apart", () => {
    expect(foldTerm("C++")).not.toBe(foldTerm("C"));
  });
});
