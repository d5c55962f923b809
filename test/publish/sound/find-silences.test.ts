import { describe, expect, it } from "vitest";
import { findSilences } from "#publish/sound/find-silences.ts";
import { createLevelMeter } from "#publish/sound/level-meter.ts";
import { createSamples, type WavPart } from "../../support/create-wav.ts";

function measureLevels(parts: readonly WavPart[]): readonly number[] {
  const meter = createLevelMeter();
  meter.push({ channelData: [createSamples(parts)], sampleRate: 8000 });
  return meter.finish().levels;
}

/** Speech with two pauses, at 1000–1500 and 2500–2900 ms, in a room of the given noise. */
function createRecording(noise: number): WavPart[] {
  return [
    { seconds: 1, tone: 0.3, noise },
    { seconds: 0.5, noise },
    { seconds: 1, tone: 0.2, noise },
    { seconds: 0.4, noise },
    { seconds: 1, tone: 0.3, noise },
  ];
}

describe("findSilences", () => {
  it.each([
    ["a clean recording", 0],
    ["a quiet room", 0.001],
    ["a noisy room", 0.03],
  ])("finds the pauses of %s to the frame", (_, noise) => {
    expect(findSilences(measureLevels(createRecording(noise)))).toEqual([
      [1000, 1500],
      [2500, 2900],
    ]);
  });

  it("finds the same pauses in a recording ten times quieter", () => {
    const levels = measureLevels(createRecording(0.01));
    expect(findSilences(levels.map((level) => level / 10))).toEqual(findSilences(levels));
  });

  it("passes over gaps shorter than 350 ms", () => {
    const gap = (seconds: number): WavPart[] => [
      { seconds: 1, tone: 0.3 },
      { seconds },
      { seconds: 1, tone: 0.3 },
    ];
    expect(findSilences(measureLevels(gap(0.34)))).toEqual([]);
    expect(findSilences(measureLevels(gap(0.35)))).toEqual([[1000, 1350]]);
  });

  it("does not let a click break a pause", () => {
    const click: WavPart[] = [
      { seconds: 1, tone: 0.3 },
      { seconds: 0.2 },
      { seconds: 0.02, tone: 0.5 },
      { seconds: 0.2 },
      { seconds: 1, tone: 0.3 },
    ];
    expect(findSilences(measureLevels(click))).toEqual([[1000, 1420]]);
  });

  it("counts quiet before the first and after the last word", () => {
    const levels = measureLevels([{ seconds: 0.5 }, { seconds: 1, tone: 0.3 }, { seconds: 0.6 }]);
    expect(findSilences(levels)).toEqual([
      [0, 500],
      [1500, 2100],
    ]);
  });

  it.each([
    ["a steady tone", [{ seconds: 2, tone: 0.3 }]],
    ["steady noise", [{ seconds: 2, noise: 0.3 }]],
    ["a recording of nothing", [{ seconds: 2 }]],
    ["no sound at all", []],
  ])("finds none in %s", (_, parts) => {
    expect(findSilences(measureLevels(parts))).toEqual([]);
  });
});
