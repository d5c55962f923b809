import { describe, expect, it } from "vitest";
import { moveStarts } from "#publish/timing/align/move-starts.ts";
import type { PhraseMatch } from "#publish/timing/align/trace-match.ts";

/** Rows of the reference in a phrase; the first 40 are its first words. */
const rowCount = 100;

/** A phrase from `start` on, whose first words take `headFrames` and the others a frame each. */
function createPhrase(start: number, headFrames = 40): PhraseMatch {
  const rowFrames = Int32Array.from({ length: rowCount }, (_, row) =>
    Math.round(start + (row < 40 ? (row * headFrames) / 40 : headFrames + row - 40)),
  );
  const endFrame = start + headFrames + 60;
  return { startFrame: start, endFrame, isSkipped: false, rowFrames };
}

interface Looks {
  readonly own: number;
  readonly loud: number;
}

/** Three sentences, the middle one with two other looks, given as distances from its start. */
function move(phrase: PhraseMatch, { own, loud }: Looks): PhraseMatch | undefined {
  const all = [createPhrase(0), phrase, createPhrase(1000)];
  const phrases = all.map((_, sentence) => ({
    sentence,
    startFrame: sentence * rowCount,
    endFrame: (sentence + 1) * rowCount,
    words: [],
  }));
  const checks = new Map(
    all.map(({ startFrame }, sentence) => {
      const [first, second] = sentence === 1 ? [own, loud] : [0, 0];
      const looks = { startFrame: startFrame + first, loudFrame: startFrame + second };
      return [sentence, { ...looks, evidence: 0.2, certainty: 5 }] as const;
    }),
  );
  const reference = { spectrum: { frameCount: 0, values: new Float32Array() }, phrases };
  return moveStarts({ phrases: all, gaps: [] }, reference, checks).phrases[1];
}

describe("moveStarts", () => {
  it("moves a start to the nearer of two looks that agree on which side it lies", () => {
    expect(move(createPhrase(300), { own: 29, loud: 31 })?.startFrame).toBe(329);
    expect(move(createPhrase(300), { own: -6, loud: -13 })?.startFrame).toBe(294);
  });

  it.each([
    ["that disagree", { own: -6, loud: 14 }],
    ["of which one agrees with the start", { own: -2, loud: -90 }],
    ["that are off by as little as looks are", { own: -6, loud: -8 }],
  ])("moves nothing for looks %s", (_, looks) => {
    expect(move(createPhrase(300), looks)?.startFrame).toBe(300);
  });

  it("lets a sentence begin earlier whose first words are crowded together, and only then", () => {
    const looks = { own: -2, loud: -80 };
    expect(move(createPhrase(300, 18), looks)?.startFrame).toBe(220);
    expect(move(createPhrase(300, 30), looks)?.startFrame).toBe(300);
    expect(move(createPhrase(300, 18), { own: -2, loud: -150 })?.startFrame).toBe(300);
  });

  it("keeps the times of the words behind the first, and never goes into the sentence before", () => {
    const earlier = move(createPhrase(130, 18), { own: -2, loud: -80 });
    expect(earlier?.startFrame).toBe(100);
    expect(earlier?.rowFrames[0]).toBe(100);
    expect(earlier?.rowFrames[60]).toBe(createPhrase(130, 18).rowFrames[60]);
    const later = move(createPhrase(300), { own: 30, loud: 30 });
    expect(later?.rowFrames[10]).toBe(330);
    expect(later?.rowFrames[90]).toBe(createPhrase(300).rowFrames[90]);
  });
});
