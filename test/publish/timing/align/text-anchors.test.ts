import { describe, expect, it } from "vitest";
import type { ReferencePhrase } from "#publish/timing/align/reference-speech.ts";
import {
  findPhraseAnchors,
  narrowWindow,
  splitPhrasesAt,
  type PhraseAnchor,
} from "#publish/timing/align/text-anchors.ts";
import * as fc from "../../../support/property.ts";

/** A phrase of words of two characters, ten frames each. */
function createPhrase(sentence: number, firstFrame: number, wordCount: number): ReferencePhrase {
  const words = Array.from({ length: wordCount }, (_, word) => ({
    range: [word * 2, word * 2 + 2] as const,
    startFrame: firstFrame + word * 10,
    endFrame: firstFrame + word * 10 + 10,
  }));
  return { sentence, startFrame: firstFrame, endFrame: firstFrame + wordCount * 10, words };
}

const reference = {
  spectrum: { frameCount: 0, values: new Float32Array() },
  phrases: [createPhrase(0, 0, 3), createPhrase(1, 40, 2)],
};

describe("splitPhrasesAt", () => {
  it("begins a phrase at the word that holds the offset", () => {
    const { phrases } = splitPhrasesAt(reference, [{ sentence: 0, offset: 3, seconds: 9 }]);
    expect(phrases.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [0, 10],
      [10, 30],
      [40, 60],
    ]);
    expect(phrases[1]?.words.map(({ range }) => range)).toEqual([
      [2, 4],
      [4, 6],
    ]);
  });

  it("leaves phrases whole that begin there already, and other sentences", () => {
    const start = { sentence: 0, offset: 0, seconds: 9 };
    const none = { sentence: 7, offset: 2, seconds: 9 };
    expect(splitPhrasesAt(reference, [start, none]).phrases).toEqual(reference.phrases);
  });
});

describe("findPhraseAnchors", () => {
  const grid = { frameRate: 10, frameCount: 100 };
  const find = (...places: [sentence: number, seconds: number][]): PhraseAnchor[] =>
    findPhraseAnchors(
      reference.phrases,
      places.map(([sentence, seconds]) => ({ sentence, offset: 0, seconds })),
      grid,
    );

  it("names the phrase and the frame from which on it may be heard", () => {
    expect(find([1, 5])).toEqual([{ phrase: 1, frame: 50 }]);
  });

  it("stands behind the last phrase for text that is not read", () => {
    expect(find([2, 5])).toEqual([{ phrase: 2, frame: 50 }]);
  });

  it("leaves out what runs backwards or lies outside of the sound", () => {
    expect(find([0, 6], [1, 5])).toEqual([{ phrase: 0, frame: 60 }]);
    expect(find([1, 0], [1, 12])).toEqual([]);
  });
});

describe("narrowWindow", () => {
  it("lets no frame belong to a phrase on the wrong side of an anchor", () => {
    const anchors = fc
      .uniqueArray(fc.record({ phrase: fc.nat(9), frame: fc.integer({ min: 1, max: 98 }) }), {
        selector: ({ phrase }) => phrase,
      })
      .map((all) =>
        all
          .toSorted((one, other) => one.phrase - other.phrase)
          .filter(({ frame }, index, sorted) =>
            sorted.slice(0, index).every((before) => before.frame + 2 <= frame),
          ),
      );
    fc.assert(
      fc.property(anchors, (own) => {
        const findWindow = narrowWindow(() => [0, 10], own);
        for (let frame = 0; frame <= 100; frame += 1) {
          const [from, to] = findWindow(frame);
          expect(from).toBeLessThanOrEqual(to);
          const ahead = own.filter((anchor) => frame < anchor.frame);
          const behind = own.filter((anchor) => frame >= anchor.frame);
          for (const { phrase } of ahead) expect(to).toBeLessThanOrEqual(phrase);
          for (const { phrase } of behind) expect(from).toBeGreaterThanOrEqual(phrase);
        }
      }),
    );
  });
});
