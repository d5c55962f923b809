import { describe, expect, it } from "vitest";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
import { createCepstra, createSpeechFeatures } from "#publish/timing/align/speech-features.ts";
import { voiceWeights, type VoiceWeights } from "#publish/timing/align/voice-weights.ts";
import { warpSpectrum } from "#publish/timing/align/warp-spectrum.ts";

function createSpectrum(frameCount: number, value: (frame: number, band: number) => number) {
  const values = Float32Array.from({ length: frameCount * bandCount }, (_, index) =>
    value(Math.floor(index / bandCount), index % bandCount),
  );
  return { frameCount, values };
}

describe("createCepstra", () => {
  it("has nothing but energy for a flat spectrum", () => {
    const { values } = createCepstra(
      createSpectrum(1, () => 1),
      7,
    );
    expect(values[0]).toBeCloseTo(Math.sqrt(2 * bandCount), 4);
    for (const value of values.slice(1)) expect(value).toBeCloseTo(0, 5);
  });

  it("is the orthonormal DCT-II: a cosine over the bands is one coefficient", () => {
    const ripple = (_: number, band: number): number =>
      Math.cos((Math.PI * 3 * (band + 0.5)) / bandCount);
    const { values } = createCepstra(createSpectrum(1, ripple), 7);
    expect(values[3]).toBeCloseTo(Math.sqrt(bandCount / 2), 4);
    expect(values[2]).toBeCloseTo(0, 5);
  });
});

describe("createSpeechFeatures", () => {
  const spectrum = createSpectrum(400, (frame, band) => Math.sin(frame / (3 + band)));
  const weights: VoiceWeights = {
    cepstrumSize: 2,
    offsets: [-1, 0],
    sound: [
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ],
    reference: [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ],
    correlations: [0.8, 0.5],
  };

  it("has mean 0 and in all variance 1, of which dimensions have more that both voices agree in", () => {
    const { dimension, frameCount, values } = createSpeechFeatures(spectrum, "sound", { weights });
    expect(dimension).toBe(2);
    const variances = Array.from({ length: dimension }, (_, k) => {
      const own = values.filter((__, index) => index % dimension === k);
      expect(own.reduce((sum, value) => sum + value, 0) / frameCount).toBeCloseTo(0, 4);
      return own.reduce((sum, value) => sum + value * value, 0) / frameCount;
    });
    // 0.8 / (1 − 0.8²) and 0.5 / (1 − 0.5²).
    expect((variances[0] ?? 0) / (variances[1] ?? 1)).toBeCloseTo(0.8 / 0.36 / (0.5 / 0.75), 3);
    expect(variances.reduce((sum, value) => sum + value, 0) / dimension).toBeCloseTo(1, 3);
  });

  it("weighs the frames around each as it is told for that voice", () => {
    const here = createSpeechFeatures(spectrum, "sound", { weights });
    const before = createSpeechFeatures(spectrum, "reference", { weights });
    for (let frame = 1; frame < 400; frame += 1) {
      // Not the same to the digit: the first frame stands twice in one of both.
      expect(before.values[frame * 2]).toBeCloseTo(here.values[(frame - 1) * 2] ?? 0, 1);
    }
  });

  it("does not mind how loud the sound is", () => {
    const louder = createSpectrum(400, (frame, band) => Math.sin(frame / (3 + band)) + 4);
    const quiet = createSpeechFeatures(spectrum, "sound");
    const loud = createSpeechFeatures(louder, "sound");
    for (const [index, value] of quiet.values.entries()) {
      expect(loud.values[index]).toBeCloseTo(value, 2);
    }
  });

  it("pools frames: sums of means are means of sums", () => {
    const { frameCount, values } = createSpeechFeatures(spectrum, "sound", { pooledFrames: 8 });
    expect(frameCount).toBe(50);
    expect(values.every((value) => Number.isFinite(value))).toBe(true);
  });
});

describe("voiceWeights", () => {
  it("fit the cepstra that they are made for, best dimensions first", () => {
    const { cepstrumSize, offsets, sound, reference, correlations } = voiceWeights;
    for (const row of [...sound, ...reference]) {
      expect(row).toHaveLength(cepstrumSize * offsets.length);
    }
    expect(sound).toHaveLength(correlations.length);
    expect(reference).toHaveLength(correlations.length);
    expect(correlations).toEqual(correlations.toSorted((a, b) => b - a));
    expect(Math.max(...correlations)).toBeLessThan(1);
  });
});

describe("warpSpectrum", () => {
  it("leaves a voice as it is by 1", () => {
    const spectrum = createSpectrum(2, (frame, band) => frame + band);
    const { values } = warpSpectrum(spectrum, 1);
    for (const [index, value] of spectrum.values.entries()) {
      expect(values[index]).toBeCloseTo(value, 4);
    }
  });

  it("lifts resonances for a shorter vocal tract", () => {
    const peak = createSpectrum(1, (_, band) => (band === 10 ? 1 : 0));
    const warped = warpSpectrum(peak, 1.25).values;
    expect(warped.indexOf(Math.max(...warped))).toBeGreaterThan(10);
  });
});
