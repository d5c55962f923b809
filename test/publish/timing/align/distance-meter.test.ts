import { describe, expect, it } from "vitest";
import { createDistanceMeter } from "#publish/timing/align/distance-meter.ts";
import type { FeatureFrames } from "#publish/timing/align/speech-features.ts";
import * as fc from "../../../support/property.ts";

function createFrames(dimension: number, values: readonly number[]): FeatureFrames {
  return { dimension, frameCount: values.length / dimension, values: Float32Array.from(values) };
}

describe("createDistanceMeter", () => {
  it("measures the root of the mean square, however many frames are asked for", () => {
    const dimension = 3;
    const value = fc.integer({ min: -50, max: 50 });
    const vector = fc.array(value, { minLength: dimension, maxLength: dimension });
    fc.assert(
      fc.property(
        vector,
        fc.array(vector, { minLength: 1, maxLength: 11 }),
        fc.nat(),
        (one, all, seed) => {
          const first = seed % all.length;
          const count = all.length - first;
          const sound = createFrames(dimension, [0, 0, 0, ...one]);
          const reference = createFrames(dimension, all.flat());
          const meter = createDistanceMeter({ sound, reference }, all.length);
          meter.measure(1, first, count);
          const expected = all
            .slice(first)
            .map(
              (other) =>
                Math.hypot(...other.map((x, k) => x - (one[k] ?? 0))) / Math.sqrt(dimension),
            );
          expect(meter.distances.length).toBe(all.length);
          for (const [index, distance] of expected.entries()) {
            expect(meter.distances[index]).toBeCloseTo(distance, 6);
          }
        },
      ),
    );
  });

  it("multiplies squares by the factor of the frame", () => {
    const input = {
      sound: createFrames(1, [0, 3]),
      reference: createFrames(1, [5]),
      scales: Float32Array.of(1, 4),
    };
    const meter = createDistanceMeter(input, 1);
    meter.measure(1, 0, 1);
    expect(meter.distances[0]).toBeCloseTo(4, 6);
  });
});
