import { describe, expect, it } from "vitest";
import { createRandom } from "../bench/generate-transcript.ts";
import { createCorrelator, decompose } from "./canonical-correlation.ts";

describe("createCorrelator", () => {
  it("finds what two noisy spaces have in common, best first", () => {
    const random = createRandom(2);
    const noise = (): number => random() + random() + random() - 1.5;
    const correlator = createCorrelator(3);
    for (let count = 0; count < 4000; count += 1) {
      const [strong, weak] = [noise(), noise()];
      // Hidden in other places and mixtures of both spaces.
      const one = [strong + 5, strong + weak, noise()];
      const other = [noise(), weak + 0.5 * noise(), 3 * strong + 0.3 * noise() - 7];
      correlator.add(Float64Array.from(one), Float64Array.from(other), 1);
    }
    const { correlations, one, other } = correlator.finish(3);
    expect(correlations[0]).toBeGreaterThan(0.95);
    expect(correlations[1]).toBeGreaterThan(0.8);
    expect(correlations[2]).toBeLessThan(0.1);
    // The strong one: the first of one space, the last of the other.
    expect(Math.abs(one[0]?.[0] ?? 0)).toBeGreaterThan(5 * Math.abs(one[0]?.[2] ?? 1));
    expect(Math.abs(other[0]?.[2] ?? 0) * 3).toBeGreaterThan(3 * Math.abs(other[0]?.[0] ?? 1));
  });
});

describe("decompose", () => {
  it("takes a symmetric matrix apart into its own directions", () => {
    const { values, vectors } = decompose(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values].toSorted((a, b) => a - b)).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(3, 9),
    ]);
    expect(Math.abs(vectors[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 9);
  });
});
