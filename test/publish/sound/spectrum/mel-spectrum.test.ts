import { describe, expect, it } from "vitest";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
import { createMelMeter } from "#publish/sound/spectrum/mel-spectrum.ts";

function createTone(hertz: number, sampleRate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: sampleRate * seconds }, (_, n) =>
    Math.sin((2 * Math.PI * hertz * n) / sampleRate),
  );
}

function findLoudestBand(hertz: number, sampleRate: number): number {
  const meter = createMelMeter(sampleRate);
  meter.push(createTone(hertz, sampleRate, 0.5));
  const { values } = meter.finish();
  const frame = values.slice(25 * bandCount, 26 * bandCount);
  return frame.indexOf(Math.max(...frame));
}

describe("createMelMeter", () => {
  it("finds a tone in the band that the mel scale gives it", () => {
    // Bands lie 100.3 mel apart from 121.96 mel (80 Hz): 1000 Hz is 1000 mel.
    expect(findLoudestBand(1000, 16_000)).toBe(8);
    expect(findLoudestBand(4000, 16_000)).toBe(19);
  });

  it.each([22_050, 24_000, 44_100, 48_000])("finds it there at %i Hz too", (sampleRate) => {
    expect(findLoudestBand(1000, sampleRate)).toBe(8);
  });

  it("measures the same whatever the pieces are", () => {
    const tone = createTone(440, 22_050, 1);
    const whole = createMelMeter(22_050);
    whole.push(tone);
    const pieces = createMelMeter(22_050);
    for (let start = 0; start < tone.length; start += 777) {
      pieces.push(tone.subarray(start, start + 777));
    }
    expect(pieces.finish()).toEqual(whole.finish());
  });

  it("has a hundred frames per second", () => {
    const meter = createMelMeter(44_100);
    meter.push(new Float32Array(44_100 * 2));
    expect(meter.finish().frameCount).toBe(200);
  });
});
