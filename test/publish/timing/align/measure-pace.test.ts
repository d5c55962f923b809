import { describe, expect, it } from "vitest";
import { findMedian, listPaces } from "#publish/timing/align/measure-pace.ts";

/** Phrases of 100 frames each, by their sentences, and how long each was heard. */
function list(
  sentences: readonly number[],
  heard: readonly (number | undefined)[],
  rows?: (row: number) => number,
) {
  const phrases = sentences.map((sentence, index) => ({
    sentence,
    startFrame: index * 100,
    endFrame: index * 100 + 100,
    words: [],
  }));
  const matches = heard.map((length) => ({
    startFrame: 0,
    endFrame: length ?? 0,
    isSkipped: length === undefined,
    rowFrames: Int32Array.from({ length: 100 }, (_, row) => (rows ?? ((at) => at))(row)),
  }));
  const spectrum = { frameCount: 0, values: new Float32Array() };
  return listPaces({ spectrum, phrases }, { phrases: matches, gaps: [] });
}

describe("listPaces", () => {
  it("is relative to what is usual in the recording", () => {
    const paces = list([0, 1, 2], [120, 120, 60]);
    expect(paces.get(0)).toEqual({ whole: 1, fastest: 1, first: expect.closeTo(40 / 40 / 1.2, 6) });
    expect(paces.get(2)).toMatchObject({ whole: 0.5, fastest: 0.5 });
  });

  it("knows the fastest phrase of a sentence", () => {
    const paces = list([0, 1, 1, 2], [100, 100, 20, 100]);
    expect(paces.get(1)?.whole).toBeCloseTo(0.6, 6);
    expect(paces.get(1)?.fastest).toBeCloseTo(0.2, 6);
  });

  it("knows how crowded the first words are", () => {
    // The first forty rows in the first four frames.
    const paces = list([0, 1], [100, 100], (row) => (row <= 40 ? row / 10 : row));
    expect(paces.get(1)?.first).toBeCloseTo(0.1, 6);
    expect(paces.get(1)?.whole).toBe(1);
  });

  it("says nothing of what was not heard", () => {
    expect([...list([0, 1], [100, undefined]).keys()]).toEqual([0]);
  });
});

describe("findMedian", () => {
  it("is the middle one, the upper of two, and 0 of none", () => {
    expect([findMedian([3, 1, 2]), findMedian([1, 2]), findMedian([])]).toEqual([2, 2, 0]);
  });
});
