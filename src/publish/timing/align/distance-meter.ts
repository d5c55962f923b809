import type { FeatureFrames } from "./speech-features.ts";

/** Measures how far one frame of a sound lies from frames of a reference. */
export interface DistanceMeter {
  /** What was measured last: the root of the mean square for each frame of the reference. */
  readonly distances: Float64Array;
  /** Measures `count` frames of the reference, beginning with `first`. */
  measure(frame: number, first: number, count: number): void;
}

/** What is measured. */
export interface MeteredFrames {
  readonly sound: FeatureFrames;
  readonly reference: FeatureFrames;
  /** Factors of squared distances for each frame of the sound; 1 when not given. */
  readonly scales?: Float32Array | undefined;
}

/**
 * Makes a meter. Nearly all time of a match is spent here, so four frames are measured at
 * once: a processor adds to one sum while it waits for the others.
 *
 * @param mostCount the largest `count` that will be asked for
 */
export function createDistanceMeter(
  { sound, reference, scales }: MeteredFrames,
  mostCount: number,
): DistanceMeter {
  const { dimension, values: near } = sound;
  const { values: far } = reference;
  const distances = new Float64Array(mostCount);
  let scale = 1 / dimension;
  const measureOne = (start: number, offset: number): number => {
    let sum = 0;
    for (let k = 0; k < dimension; k += 1) {
      const difference = (near[start + k] ?? 0) - (far[offset + k] ?? 0);
      sum += difference * difference;
    }
    return Math.sqrt(sum * scale);
  };
  const measureFour = (start: number, offset: number, place: number): void => {
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let k = 0; k < dimension; k += 1) {
      const value = near[start + k] ?? 0;
      const a = value - (far[offset + k] ?? 0);
      const b = value - (far[offset + dimension + k] ?? 0);
      const c = value - (far[offset + 2 * dimension + k] ?? 0);
      const d = value - (far[offset + 3 * dimension + k] ?? 0);
      sumA += a * a;
      sumB += b * b;
      sumC += c * c;
      sumD += d * d;
    }
    distances[place] = Math.sqrt(sumA * scale);
    distances[place + 1] = Math.sqrt(sumB * scale);
    distances[place + 2] = Math.sqrt(sumC * scale);
    distances[place + 3] = Math.sqrt(sumD * scale);
  };
  return {
    distances,
    measure: (frame, first, count) => {
      const start = frame * dimension;
      scale = (scales?.[frame] ?? 1) / dimension;
      let place = 0;
      for (; place + 3 < count; place += 4) measureFour(start, (first + place) * dimension, place);
      for (; place < count; place += 1) {
        distances[place] = measureOne(start, (first + place) * dimension);
      }
    },
  };
}
