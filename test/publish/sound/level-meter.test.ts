import { describe, expect, it } from "vitest";
import { createLevelMeter, type SoundLevels } from "#publish/sound/level-meter.ts";
import * as fc from "../../support/property.ts";

function measure(channelData: readonly Float32Array[], sampleRate: number): SoundLevels {
  const meter = createLevelMeter();
  meter.push({ channelData, sampleRate });
  return meter.finish();
}

describe("createLevelMeter", () => {
  it("gives the root mean square of each 10 ms", () => {
    const samples = new Float32Array(160).fill(0.5, 0, 80).fill(-0.25, 80);
    expect(measure([samples], 8000)).toEqual({ levels: [0.5, 0.25], durationSeconds: 0.02 });
  });

  it("mixes channels, so that opposite ones cancel out", () => {
    const left = new Float32Array(80).fill(0.5);
    const right = new Float32Array(80).fill(-0.5);
    expect(measure([left, right], 8000).levels).toEqual([0]);
    expect(measure([left, left], 8000).levels).toEqual([0.5]);
  });

  it("counts a last stretch that is not full", () => {
    const { levels } = measure([new Float32Array(81).fill(0.5)], 8000);
    expect(levels).toEqual([0.5, 0.5]);
  });

  it("does not drift where a stretch is no whole number of samples", () => {
    // 10 s at 11 025 Hz: 110.25 samples per stretch.
    expect(measure([new Float32Array(110_250)], 11_025).levels).toHaveLength(1000);
  });

  it("gives nothing for no sound", () => {
    expect(createLevelMeter().finish()).toEqual({ levels: [], durationSeconds: 0 });
  });

  it("gives the same levels however the sound is cut into chunks", () => {
    const samples = Float32Array.from({ length: 1000 }, (_, index) => Math.sin(index));
    const whole = measure([samples], 8000);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 8 }), (cuts) => {
        const borders = [0, ...cuts.toSorted((a, b) => a - b), samples.length];
        const meter = createLevelMeter();
        borders.forEach((border, index) => {
          const channelData = [samples.subarray(border, borders[index + 1])];
          meter.push({ channelData, sampleRate: 8000 });
        });
        const { levels, durationSeconds } = meter.finish();
        expect(levels).toEqual(whole.levels);
        expect(durationSeconds).toBeCloseTo(whole.durationSeconds, 9);
      }),
    );
  });
});
