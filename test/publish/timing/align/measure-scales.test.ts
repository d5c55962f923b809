import { describe, expect, it } from "vitest";
import { measureScales } from "#publish/timing/align/measure-scales.ts";

function createFrames(values: readonly number[]) {
  return { dimension: 1, frameCount: values.length, values: Float32Array.from(values) };
}

describe("measureScales", () => {
  it("makes every frame equally far from the reference as a whole", () => {
    const sound = createFrames([0, 1, -3, 8]);
    const reference = createFrames([-1, 1, 2, -2]);
    const scales = measureScales(sound, reference);
    const means = [...sound.values].map((value, frame) => {
      const sum = reference.values.reduce((total, far) => total + Math.abs(value - far), 0);
      return (sum / 4) * Math.sqrt(scales[frame] ?? 0);
    });
    for (const mean of means) expect(mean).toBeCloseTo(means[0] ?? 0, 5);
  });
});
