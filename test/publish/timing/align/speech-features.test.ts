import { describe, expect, it } from "vitest";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";
import { createCepstra, createSpeechFeatures } from "#publish/timing/align/speech-features.ts";
import { warpSpectrum } from "#publish/timing/align/warp-spectrum.ts";

function createSpectrum(frameCount: number, value: (frame: number, band: number) => number) {
  const values = Float32Array.from({ length: frameCount * bandCount }, (_, index) =>
    value(Math.floor(index / bandCount), index % bandCount),
  );
  return { frameCount, values };
}

describe("createCepstra", () => {
  it("has nothing but energy for a flat spectrum", () => {
    const { values } = createCepstra(createSpectrum(1, () => 1));
    expect(values[0]).toBeCloseTo(Math.sqrt(2 * bandCount), 4);
    for (const value of values.slice(1)) expect(value).toBeCloseTo(0, 5);
  });

  it("is the orthonormal DCT-II: a cosine over the bands is one coefficient", () => {
    const ripple = (_: number, band: number): number =>
      Math.cos((Math.PI * 3 * (band + 0.5)) / bandCount);
    const { values } = createCepstra(createSpectrum(1, ripple));
    expect(values[3]).toBeCloseTo(Math.sqrt(bandCount / 2), 4);
    expect(values[2]).toBeCloseTo(0, 5);
  });
});

describe("createSpeechFeatures", () => {
  const spectrum = createSpectrum(400, (frame, band) => Math.sin(frame / (3 + band)));

  it("has mean 0, and in all variance 1, of which finer shapes have less", () => {
    const { dimension, frameCount, values } = createSpeechFeatures(spectrum);
    const variances = Array.from({ length: dimension }, (_, k) => {
      const own = values.filter((__, index) => index % dimension === k);
      expect(own.reduce((sum, value) => sum + value, 0) / frameCount).toBeCloseTo(0, 4);
      return own.reduce((sum, value) => sum + value * value, 0) / frameCount;
    });
    const half = variances.slice(0, dimension / 2);
    expect(half).toEqual(half.toSorted((a, b) => b - a));
    expect(variances[3]).toBeCloseTo((variances[0] ?? 0) / 2, 3);
    expect(variances.reduce((sum, value) => sum + value, 0) / dimension).toBeCloseTo(1, 3);
  });

  it("does not mind how loud the sound is", () => {
    const louder = createSpectrum(400, (frame, band) => Math.sin(frame / (3 + band)) + 4);
    const [quiet, loud] = [createSpeechFeatures(spectrum), createSpeechFeatures(louder)];
    for (const [index, value] of quiet.values.entries()) {
      expect(loud.values[index]).toBeCloseTo(value, 3);
    }
  });

  it("pools frames", () => {
    expect(createSpeechFeatures(spectrum, 8).frameCount).toBe(50);
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
