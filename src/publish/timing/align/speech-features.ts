import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";

/** Feature vectors of consecutive frames. */
export interface FeatureFrames {
  readonly dimension: number;
  readonly frameCount: number;
  /** Frame after frame. */
  readonly values: Float32Array;
}

/** Energy and the broad shape of the spectrum; more would tell speakers apart, not sounds. */
const cepstrumSize = 7;
/** Half the stretch over which a feature is compared with its own mean. */
const normalizingFrames = 300;
/** Change is measured over this many frames to either side: half a syllable. */
const deltaFrames = 8;
/** Finer shapes of the spectrum are less alike from voice to voice: so fast they count less. */
const fadingShapes = 3;

/**
 * Describes speech so that two voices can be compared: mel cepstrum with energy, each
 * relative to its neighbourhood of six seconds, and how fast they change. Every dimension
 * has mean 0 over all frames; the mean of all variances is 1.
 *
 * @param pooledFrames this many frames become one
 */
export function createSpeechFeatures(spectrum: MelSpectrum, pooledFrames = 1): FeatureFrames {
  const cepstra = normalizeLocally(createCepstra(spectrum));
  return standardize(poolFrames(addDeltas(cepstra), pooledFrames));
}

/** The discrete cosine transform of each frame; the first value is the frame's energy. */
export function createCepstra({ frameCount, values }: MelSpectrum): FeatureFrames {
  const table = Float64Array.from(
    { length: cepstrumSize * bandCount },
    (_, index) =>
      Math.sqrt(2 / bandCount) *
      Math.cos((Math.PI * Math.floor(index / bandCount) * ((index % bandCount) + 0.5)) / bandCount),
  );
  const cepstra = new Float32Array(frameCount * cepstrumSize);
  for (let frame = 0; frame < frameCount; frame += 1) {
    for (let k = 0; k < cepstrumSize; k += 1) {
      let sum = 0;
      for (let band = 0; band < bandCount; band += 1) {
        sum += (values[frame * bandCount + band] ?? 0) * (table[k * bandCount + band] ?? 0);
      }
      cepstra[frame * cepstrumSize + k] = sum;
    }
  }
  return { dimension: cepstrumSize, frameCount, values: cepstra };
}

/** Subtracts the sliding mean and divides by the sliding deviation, by running sums. */
function normalizeLocally({ dimension, frameCount, values }: FeatureFrames): FeatureFrames {
  const normalized = new Float32Array(values.length);
  const sums = new Float64Array(frameCount + 1);
  const squares = new Float64Array(frameCount + 1);
  const findVariance = (from: number, to: number): number => {
    const mean = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
    return Math.max(0, ((squares[to] ?? 0) - (squares[from] ?? 0)) / (to - from) - mean * mean);
  };
  for (let k = 0; k < dimension; k += 1) {
    for (let frame = 0; frame < frameCount; frame += 1) {
      const value = values[frame * dimension + k] ?? 0;
      sums[frame + 1] = (sums[frame] ?? 0) + value;
      squares[frame + 1] = (squares[frame] ?? 0) + value * value;
    }
    // A stretch that hardly changes is not blown up to the strength of speech.
    const least = Math.max(1e-6, 0.3 * Math.sqrt(findVariance(0, Math.max(1, frameCount))));
    for (let frame = 0; frame < frameCount; frame += 1) {
      const from = Math.max(0, frame - normalizingFrames);
      const to = Math.min(frameCount, frame + normalizingFrames + 1);
      const mean = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
      const deviation = Math.max(least, Math.sqrt(findVariance(from, to)));
      const index = frame * dimension + k;
      normalized[index] = ((values[index] ?? 0) - mean) / deviation;
    }
  }
  return { dimension, frameCount, values: normalized };
}

/** Doubles the dimensions by the slope of each around each frame. */
function addDeltas({ dimension, frameCount, values }: FeatureFrames): FeatureFrames {
  const joined = new Float32Array(values.length * 2);
  let weight = 0;
  for (let step = 1; step <= deltaFrames; step += 1) weight += 2 * step * step;
  for (let frame = 0; frame < frameCount; frame += 1) {
    for (let k = 0; k < dimension; k += 1) {
      let slope = 0;
      for (let step = 1; step <= deltaFrames; step += 1) {
        const after = Math.min(frameCount - 1, frame + step) * dimension + k;
        const before = Math.max(0, frame - step) * dimension + k;
        slope += step * ((values[after] ?? 0) - (values[before] ?? 0));
      }
      const index = frame * 2 * dimension + k;
      joined[index] = values[frame * dimension + k] ?? 0;
      joined[index + dimension] = slope / weight;
    }
  }
  return { dimension: dimension * 2, frameCount, values: joined };
}

/** The means of so many frames each; a rest at the end is left out. */
function poolFrames(
  { dimension, frameCount, values }: FeatureFrames,
  count: number,
): FeatureFrames {
  if (count === 1) return { dimension, frameCount, values };
  const pooledCount = Math.floor(frameCount / count);
  const pooled = new Float32Array(pooledCount * dimension);
  for (let index = 0; index < pooledCount * count * dimension; index += 1) {
    const frame = Math.floor(index / (dimension * count));
    const place = frame * dimension + (index % dimension);
    pooled[place] = (pooled[place] ?? 0) + (values[index] ?? 0) / count;
  }
  return { dimension, frameCount: pooledCount, values: pooled };
}

/** In place: the frames were made here. */
function standardize(frames: FeatureFrames): FeatureFrames {
  const { dimension, frameCount, values } = frames;
  const variances = Array.from(
    { length: dimension },
    (_, k) => 1 / (1 + (k % cepstrumSize) / fadingShapes),
  );
  const meanVariance = variances.reduce((sum, value) => sum + value, 0) / dimension;
  for (let k = 0; k < dimension; k += 1) {
    let sum = 0;
    let squares = 0;
    for (let index = k; index < values.length; index += dimension) {
      sum += values[index] ?? 0;
      squares += (values[index] ?? 0) ** 2;
    }
    const mean = sum / Math.max(1, frameCount);
    const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, frameCount) - mean * mean));
    const gain = Math.sqrt((variances[k] ?? 0) / meanVariance) / Math.max(1e-6, deviation);
    for (let index = k; index < values.length; index += dimension) {
      values[index] = ((values[index] ?? 0) - mean) * gain;
    }
  }
  return frames;
}
