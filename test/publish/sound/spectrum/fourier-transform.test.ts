import { describe, expect, it } from "vitest";
import { createFourierTransform } from "#publish/sound/spectrum/fourier-transform.ts";
import * as fc from "../../../support/property.ts";

/** The definition, term by term. */
function measureByDefinition(signal: Float64Array): number[] {
  return Array.from({ length: signal.length / 2 + 1 }, (_, k) => {
    let re = 0;
    let im = 0;
    for (const [n, value] of signal.entries()) {
      re += value * Math.cos((2 * Math.PI * k * n) / signal.length);
      im -= value * Math.sin((2 * Math.PI * k * n) / signal.length);
    }
    return re * re + im * im;
  });
}

describe("createFourierTransform", () => {
  it.each([4, 8, 64, 512])("measures the power that the definition gives, size %i", (size) => {
    const transform = createFourierTransform(size);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
        (values) => {
          const signal = Float64Array.from(values);
          const power = new Float64Array(size / 2 + 1);
          transform.measurePower(signal, power);
          const expected = measureByDefinition(signal);
          for (const [k, value] of power.entries()) expect(value).toBeCloseTo(expected[k] ?? 0, 6);
        },
      ),
      { numRuns: 20 },
    );
  });
});
