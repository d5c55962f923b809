import { describe, expect, it } from "vitest";
import { markWordEnds } from "#publish/timing/align/mark-word-ends.ts";
import type { ReferenceSpeech } from "#publish/timing/align/reference-speech.ts";

const word = (startFrame: number, endFrame: number) => ({
  range: [0, 1] as const,
  startFrame,
  endFrame,
});
const reference: ReferenceSpeech = {
  spectrum: { frameCount: 240, values: new Float32Array() },
  phrases: [
    {
      sentence: 0,
      startFrame: 0,
      endFrame: 160,
      words: [word(0, 20), word(20, 75.6), word(75.6, 110), word(110, 130), word(130, 160)],
    },
    { sentence: 1, startFrame: 180, endFrame: 240, words: [word(180, 240)] },
  ],
};

const listMarks = (marks: Uint8Array): number[] =>
  [...marks.keys()].filter((frame) => marks[frame] === 1);

describe("markWordEnds", () => {
  it("marks the last frame of each word but the last of a phrase", () => {
    expect(listMarks(markWordEnds(reference))).toEqual([19, 75, 109, 129]);
  });

  it("counts in pooled frames", () => {
    expect(listMarks(markWordEnds(reference, 4))).toEqual([4, 18, 27, 32]);
  });
});
