import { describe, expect, it } from "vitest";
import { listUnclaimed } from "#publish/timing/align/measure-unclaimed.ts";

/** Phrases of a second each with these sentences, found at these frames; null for what is not heard. */
function list(sentences: readonly number[], starts: readonly (number | null)[]) {
  const words = [] as const;
  const phrases = sentences.map((sentence, index) => ({
    sentence,
    startFrame: index * 100,
    endFrame: index * 100 + 100,
    words,
  }));
  const found = starts.map((start) => ({
    startFrame: start ?? 0,
    endFrame: start === null ? 0 : start + 100,
    isSkipped: start === null,
    rowFrames: new Int32Array(),
  }));
  const values = new Float32Array(2000).fill(0.5);
  const reference = { spectrum: { frameCount: 0, values: new Float32Array() }, phrases };
  return [
    ...listUnclaimed(reference, { phrases: found, gaps: [] }, { values, contrast: 8 }).values(),
  ];
}

describe("listUnclaimed", () => {
  it("sums up what is spoken between a sentence and the one before it, not between its own phrases", () => {
    expect(list([0, 0, 1], [40, 300, 500])).toEqual([0.2, 0.5]);
  });

  it("looks no farther back than some seconds, and takes much speech for something else", () => {
    expect(list([0, 1, 2], [0, 1000, 2000])[1]).toBe(2);
    expect(list([0, 1], [0, 1500])).toEqual([0, 0]);
  });

  it("leaves what is spoken to the sentence before it that was not heard", () => {
    expect(list([0, 1, 2], [0, null, 300])).toEqual([0, 0]);
    expect(list([0, 1, 1], [0, null, 300])).toEqual([0, 1]);
  });
});
