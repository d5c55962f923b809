import { describe, expect, it } from "vitest";
import { measureChance } from "#publish/timing/align/measure-chance.ts";
import type { FeatureFrames } from "#publish/timing/align/speech-features.ts";
import { createRandom } from "../../../bench/generate-transcript.ts";

/** Noise: stretches of it have nothing in common. */
function createNoise(frameCount: number, seed: number): FeatureFrames {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: frameCount * 4 }, () => random() * 2 - 1);
  return { dimension: 4, frameCount, values };
}

function measure(sound: FeatureFrames, reference: FeatureFrames): Promise<number> {
  const costs = {
    pause: new Float32Array(sound.frameCount).fill(2),
    gap: new Float32Array(sound.frameCount).fill(1),
    breath: new Float32Array(sound.frameCount).fill(2),
    skip: 1,
    open: 8,
    slope: 0,
  };
  const phrases = [
    [0, 60],
    [60, reference.frameCount],
  ] as const;
  return measureChance({ sound, reference, phrases, costs });
}

describe("measureChance", () => {
  const sound = createNoise(120, 1);

  it("is nearly the same whether the sound speaks the script or another", async () => {
    const own = await measure(sound, sound);
    const other = await measure(sound, createNoise(120, 2));
    expect(own / other).toBeGreaterThan(0.85);
    expect(own / other).toBeLessThan(1.15);
  });

  it("is as much greater as the sound is less like speech", async () => {
    const farther = { ...sound, values: sound.values.map((value) => value * 3) };
    expect(await measure(farther, sound)).toBeGreaterThan(1.5 * (await measure(sound, sound)));
  });
});
