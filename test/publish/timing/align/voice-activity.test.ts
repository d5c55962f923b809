import { describe, expect, it } from "vitest";
import { findGaps } from "#publish/timing/align/find-gaps.ts";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
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
