import { describe, expect, it } from "vitest";
import { measurePeaks } from "#publish/sound/measure-peaks.ts";

describe("measurePeaks", () => {
  it("gives 480 bars, the loudest of them 1", () => {
    const bars = measurePeaks(Array.from({ length: 48_000 }, (_, index) => index / 100_000));
    expect(bars).toHaveLength(480);
    expect(bars.at(-1)).toBe(1);
    expect(bars).toEqual(bars.toSorted((a, b) => a - b));
  });

  it("does not depend on how loud the recording is", () => {
    const levels = Array.from({ length: 960 }, (_, index) => (index % 7) / 10);
    const quiet = measurePeaks(levels.map((level) => level / 8));
    measurePeaks(levels).forEach((bar, index) => expect(quiet[index]).toBeCloseTo(bar, 9));
  });

  it("spreads a short sound over all bars", () => {
    const bars = measurePeaks([1, 0.25]);
    expect(bars).toHaveLength(480);
    expect([bars[0], bars[239], bars[240], bars[479]]).toEqual([1, 1, 0.125, 0.125]);
  });

  it.each([
    ["silence", [0, 0, 0]],
    ["no sound", []],
  ])("gives flat bars for %s", (_, levels) => {
    expect(new Set(measurePeaks(levels))).toEqual(new Set([0]));
  });
});
