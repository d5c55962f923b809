import { describe, expect, it } from "vitest";
import { createLoudnessMeter, type Loudness } from "#publish/sound/measure-loudness.ts";

/** A stretch of a sine of 1 kHz: its level in dBFS, or undefined for silence. */
type Part = readonly [seconds: number, levelDbfs: number | undefined];

interface Signal {
  readonly sampleRate?: number;
  readonly channelCount?: number;
  readonly chunkSamples?: number;
}

/** The parts one after the other; millions of samples, so each is written into its place at once. */
function createSamples(parts: readonly Part[], sampleRate: number): Float32Array {
  const lengths = parts.map(([seconds]) => Math.floor(seconds * sampleRate));
  const samples = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  for (const [part, [, levelDbfs]] of parts.entries()) {
    const length = lengths[part] ?? 0;
    const amplitude = levelDbfs === undefined ? 0 : 10 ** (levelDbfs / 20);
    for (let index = 0; index < length; index += 1) {
      samples[offset + index] = amplitude * Math.sin((2 * Math.PI * 1000 * index) / sampleRate);
    }
    offset += length;
  }
  return samples;
}

function measure(
  parts: readonly Part[],
  { sampleRate = 48_000, channelCount = 2, chunkSamples = 1000 }: Signal = {},
): Loudness {
  const samples = createSamples(parts, sampleRate);
  const meter = createLoudnessMeter();
  for (let from = 0; from < samples.length; from += chunkSamples) {
    const own = samples.subarray(from, from + chunkSamples);
    meter.push({ channelData: Array.from({ length: channelCount }, () => own), sampleRate });
  }
  return meter.finish();
}

// https://tech.ebu.ch/publications/tech3341, table 1: each within 0.1 LU.
describe("createLoudnessMeter, EBU Tech 3341", () => {
  it.each<[string, readonly Part[], number]>([
    ["1: a sine of -23 dBFS", [[20, -23]], -23],
    ["2: a sine of -33 dBFS", [[20, -33]], -33],
    [
      "3: what is far quieter than the rest does not count",
      [
        [10, -36],
        [60, -23],
        [10, -36],
      ],
      -23,
    ],
    [
      "4: nor does what is nearly silent",
      [
        [10, -72],
        [10, -36],
        [60, -23],
        [10, -36],
        [10, -72],
      ],
      -23,
    ],
    [
      "5: what is a little quieter does",
      [
        [20, -26],
        [20.1, -20],
        [20, -26],
      ],
      -23,
    ],
  ])("measures case %s", (_, parts, lufs) => {
    expect(Math.abs((measure(parts).integratedLufs ?? 0) - lufs)).toBeLessThan(0.1);
  });
});

describe("createLoudnessMeter", () => {
  it.each([8000, 22_050, 44_100, 96_000])("weights %s Hz as 48 000 Hz", (sampleRate) => {
    const { integratedLufs = 0 } = measure([[5, -23]], { sampleRate });
    expect(Math.abs(integratedLufs + 23)).toBeLessThan(0.1);
  });

  it("takes one channel for half as loud as two", () => {
    const { integratedLufs = 0 } = measure([[5, -23]], { channelCount: 1 });
    expect(integratedLufs).toBeCloseTo(-26.01, 1);
  });

  it("does not hear the low-frequency channel of 5.1, and those behind a little more", () => {
    const tone = Float32Array.from({ length: 48_000 }, (_, index) =>
      Math.sin((2 * Math.PI * 1000 * index) / 48_000),
    );
    const silence = new Float32Array(tone.length);
    const measureIn = (channel: number): number | undefined => {
      const meter = createLoudnessMeter();
      const channelData = Array.from({ length: 6 }, (_, index) =>
        index === channel ? tone : silence,
      );
      meter.push({ channelData, sampleRate: 48_000 });
      return meter.finish().integratedLufs;
    };
    expect(measureIn(3)).toBeUndefined();
    expect((measureIn(4) ?? 0) - (measureIn(0) ?? 0)).toBeCloseTo(1.49, 2);
  });

  it("finds the highest sample", () => {
    expect(measure([[1, -6]]).peakDbfs).toBeCloseTo(-6, 2);
  });

  it("measures the same in chunks of any size", () => {
    const parts: readonly Part[] = [
      [1, -20],
      [1, -10],
    ];
    const whole = measure(parts, { chunkSamples: 96_000 }).integratedLufs ?? 0;
    expect(measure(parts, { chunkSamples: 7 }).integratedLufs).toBeCloseTo(whole, 9);
  });

  it("has no figures for silence, and no loudness for what is too short", () => {
    expect(measure([[2, undefined]])).toEqual({});
    expect(measure([[0.3, -20]]).integratedLufs).toBeUndefined();
  });
});
