import { describe, expect, it } from "vitest";
import { findGaps } from "#publish/timing/align/find-gaps.ts";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
import { createPauseSnapper } from "#publish/timing/align/snap-to-pauses.ts";
import type { PhraseMatch } from "#publish/timing/align/trace-match.ts";
import { findQuietStretches, measureVoiceActivity } from "#publish/timing/align/voice-activity.ts";

/** Level by level, so many frames of each. */
function createActivity(parts: readonly (readonly [level: number, frames: number])[]) {
  const levels = parts.flatMap(([level, frames]) => Array.from({ length: frames }, () => level));
  const values = Float32Array.from(
    levels.flatMap((level) => Array.from({ length: bandCount }, () => level)),
  );
  return measureVoiceActivity({ frameCount: levels.length, values });
}

const speech = createActivity([
  [0, 50],
  [10, 100],
  [0, 30],
  [10, 200],
  [0, 20],
]);

describe("findQuietStretches", () => {
  it("finds pauses, not single quiet frames", () => {
    expect(findQuietStretches(speech)).toEqual([
      [0, 50],
      [150, 180],
      [380, 400],
    ]);
  });
});

describe("createPauseSnapper", () => {
  it("moves a start to the end of the pause that it lies in, or near", () => {
    const snapper = createPauseSnapper(speech);
    const snapStart = (frame: number): number => snapper.snapStart(frame);
    expect([snapStart(160), snapStart(185), snapStart(45), snapStart(250)]).toEqual([
      180, 180, 50, 250,
    ]);
  });

  it("moves an end to the begin of a pause", () => {
    const snapper = createPauseSnapper(speech);
    const snapEnd = (frame: number): number => snapper.snapEnd(frame, frame);
    expect([snapEnd(155), snapEnd(145), snapEnd(300)]).toEqual([150, 150, 300]);
  });

  it("lets a last word sound on to the pause before the next words, if that is near", () => {
    const snapper = createPauseSnapper(speech);
    expect(snapper.snapEnd(100, 185)).toBe(150);
    expect(snapper.snapEnd(100, 140)).toBe(100);
    expect(snapper.snapEnd(85, 185)).toBe(85);
  });

  it("moves nothing in noise, where pauses cannot be told", () => {
    const noisy = createActivity([
      [0, 50],
      [2, 300],
    ]);
    expect(createPauseSnapper(noisy).snapStart(45)).toBe(45);
  });
});

describe("findGaps", () => {
  const phrase = (startFrame: number, endFrame: number): PhraseMatch => ({
    startFrame,
    endFrame,
    isSkipped: false,
    rowFrames: new Int32Array(),
  });

  it("finds what is heard where no text is, without the silence around it", () => {
    const activity = createActivity([
      [0, 50],
      [10, 100],
      [0, 100],
      [10, 300],
      [0, 50],
      [10, 100],
    ]);
    expect(findGaps([phrase(50, 150), phrase(600, 700)], activity)).toEqual([[250, 550]]);
  });

  it("does not take a long silence for a gap", () => {
    const activity = createActivity([
      [10, 100],
      [0, 900],
      [10, 100],
    ]);
    expect(findGaps([phrase(0, 100), phrase(1000, 1100)], activity)).toEqual([]);
  });
});
