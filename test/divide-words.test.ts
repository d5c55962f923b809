import { describe, expect, it } from "vitest";
import { divideWords, joinSentences, type TimedWord } from "./bench/divide-words.ts";
import * as fc from "./support/property.ts";

const texts = ["今天，谷歌发布。", "……", "It speaks."];
const joined = joinSentences(texts);

/** The word at its place in the joined text. */
function timeWord(text: string, startMs: number, endMs: number): TimedWord {
  const start = joined.indexOf(text);
  return [start, start + text.length, startMs, endMs];
}

const words = [
  timeWord("今天", 100, 500),
  timeWord("谷歌", 700, 1100),
  timeWord("It", 3000, 3200),
  timeWord("speaks", 3200, 3900),
];

describe("divideWords", () => {
  it("gives each sentence its words, counted from its own start", () => {
    const [first, , last] = divideWords(texts, words);
    expect(first?.words).toEqual([
      [0, 2, 100, 500],
      [3, 5, 700, 1100],
    ]);
    expect(last?.words).toEqual([
      [0, 2, 3000, 3200],
      [3, 9, 3200, 3900],
    ]);
  });

  it("starts and ends a sentence with its words", () => {
    const [first, , last] = divideWords(texts, words);
    expect(first).toMatchObject({ text: texts[0], startMs: 100, endMs: 1100 });
    expect(last).toMatchObject({ text: texts[2], startMs: 3000, endMs: 3900 });
  });

  it("puts a sentence without words where the one before it ends", () => {
    expect(divideWords(texts, words)[1]).toMatchObject({ startMs: 1100, endMs: 1100, words: [] });
    expect(divideWords(texts, [])[0]).toMatchObject({ startMs: 0, endMs: 0 });
  });

  it("leaves out words without a character", () => {
    const empty: TimedWord = [2, 2, 500, 600];
    expect(divideWords(texts, [empty, ...words])).toEqual(divideWords(texts, words));
  });

  it("cuts off what a word takes of the next sentence", () => {
    expect(divideWords(["one", "two"], [[0, 7, 0, 900]])).toMatchObject([
      { words: [[0, 3, 0, 900]] },
      { words: [] },
    ]);
  });

  it("finds every sentence again from words that are whole sentences", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (sentences) => {
        let offset = 0;
        const whole = sentences.map((text, index): TimedWord => {
          const start = offset;
          offset += joinSentences([text, ""]).length;
          return [start, start + text.length, index * 1000, index * 1000 + 900];
        });
        const starts = divideWords(sentences, whole).map(({ startMs }) => startMs);
        expect(starts).toEqual(sentences.map((_, index) => index * 1000));
      }),
    );
  });
});
