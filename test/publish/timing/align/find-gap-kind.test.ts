import { describe, expect, it } from "vitest";
import {
  findGapKind,
  measureMotion,
  type SoundMotion,
} from "#publish/timing/align/find-gap-kind.ts";
import { bandCount } from "#publish/sound/spectrum/mel-bands.ts";

function createSpectrum(frameCount: number, value: (frame: number, band: number) => number) {
  const values = Float32Array.from({ length: frameCount * bandCount }, (_, index) =>
    value(Math.floor(index / bandCount), index % bandCount),
  );
  return { frameCount, values };
}

describe("measureMotion", () => {
  it("measures how much loudness and shape vary, by hand-made sounds", () => {
    // All bands go up and down by 2 together: the first coefficient by 2 √26 · √2 / √1, no shape.
    const loudness = createSpectrum(400, (frame) => (frame % 40 < 20 ? 2 : -2));
    expect(measureMotion(loudness, [[0, 400]])).toMatchObject({
      level: expect.closeTo(2 * Math.sqrt(2 * bandCount), 3),
      shape: expect.closeTo(0, 3),
    });
    const ripple = createSpectrum(
      400,
      (frame, band) => (frame % 40 < 20 ? 1 : -1) * Math.cos((Math.PI * (band + 0.5)) / bandCount),
    );
    const { level, shape } = measureMotion(ripple, [[0, 400]]);
    expect(level).toBeCloseTo(0, 3);
    expect(shape).toBeCloseTo(Math.sqrt(bandCount / 2 / 6), 3);
  });

  it("calls steady what stands longer than half a syllable", () => {
    const stand = (frames: number): number =>
      measureMotion(
        createSpectrum(800, (frame, band) => (frame % (2 * frames) < frames ? band : -band)),
        [[0, 800]],
      ).steadiness;
    expect(stand(10)).toBeLessThan(-0.9);
    expect(stand(100)).toBeGreaterThan(0.7);
  });

  it("joins stretches", () => {
    const spectrum = createSpectrum(300, (frame) => (frame >= 100 && frame < 200 ? 50 : 1));
    const stretches = [
      [0, 100],
      [200, 300],
    ] as const;
    expect(measureMotion(spectrum, stretches).level).toBeCloseTo(0, 4);
  });
});

describe("findGapKind", () => {
  const speech: SoundMotion = { level: 4, shape: 5, steadiness: 0.1 };
  it.each([
    ["moves as the speech of the recording does", speech, "speech"],
    ["is nearly as loud all the time", { ...speech, level: 3 }, "music"],
    ["hardly changes its spectrum", { ...speech, shape: 3.8 }, "music"],
    ["changes its spectrum more than a mouth can", { ...speech, shape: 7 }, "music"],
    ["holds its notes", { ...speech, steadiness: 0.5 }, "music"],
  ] as const)("a gap that %s", (_, gap, kind) => {
    expect(findGapKind(gap, speech)).toBe(kind);
  });
});
