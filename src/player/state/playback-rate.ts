/** The slowest and fastest playback rate, and the step between two rates. */
export const rateRange = { min: 0.5, max: 3.5, step: 0.05 };
/** Dividing by a whole number keeps rates exact to the last bit. */
const stepsPerUnit = 20;

/** The nearest rate on a step of {@link rateRange}. */
export function roundRate(rate: number): number {
  const stepped = Math.round(rate * stepsPerUnit) / stepsPerUnit;
  return Math.min(rateRange.max, Math.max(rateRange.min, stepped));
}
