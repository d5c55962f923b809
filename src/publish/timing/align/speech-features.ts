import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { measureVoiceActivity } from "./voice-activity.ts";
import { voiceWeights, type VoiceWeights } from "./voice-weights.ts";

/** Feature vectors of consecutive frames. */
export interface FeatureFrames {
  readonly dimension: number;
  readonly frameCount: number;
  /** Frame after frame. */
  readonly values: Float32Array;
}

/** Whose voice is described: that of the recording or the synthetic one. */
export type VoiceSide = "sound" | "reference";

/** How speech is described. */
export interface FeatureOptions {
  /** This many frames become one; 1 when not given. */
  readonly pooledFrames?: number;
  /** The committed ones when not given. */
  readonly weights?: VoiceWeights;
}

/** Half the stretch over which a feature is compared with its own mean. */
const normalizingFrames = 300;
/** Silence says little of a voice, but a recording of nothing else must have a mean too. */
const leastWeight = 0.1;

/**
 * Describes speech so that a person and the synthetic voice can be compared: from the mel
 * cepstra of a third of a second, those sums are taken in which both agree when they say the
 * same. What they are was learned; see `voice-weights.ts`. Every dimension has mean 0 over
 * all frames, and counts as much as both voices agree in it.
 */
export function createSpeechFeatures(
  spectrum: MelSpectrum,
  side: VoiceSide,
  { pooledFrames = 1, weights = voiceWeights }: FeatureOptions = {},
): FeatureFrames {
  const cepstra = createSpeechCepstra(spectrum, weights.cepstrumSize);
  const { offsets, correlations } = weights;
  return standardize(
    projectFrames(cepstra, weights[side], { offsets, pooledFrames }),
    correlations,
  );
}

/** Cepstra, each relative to its neighbourhood of six seconds, where speech counts most. */
export function createSpeechCepstra(spectrum: MelSpectrum, cepstrumSize: number): FeatureFrames {
  const activity = measureVoiceActivity(spectrum).values;
  return normalizeLocally(
    createCepstra(spectrum, cepstrumSize),
    activity.map((value) => leastWeight + value),
  );
}

/** The discrete cosine transform of each frame; the first value is the frame's energy. */
export function createCepstra(
  { frameCount, values }: MelSpectrum,
  cepstrumSize: number,
): FeatureFrames {
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
function normalizeLocally(
  { dimension, frameCount, values }: FeatureFrames,
  weights: Float32Array,
): FeatureFrames {
  const normalized = new Float32Array(values.length);
  const masses = sumUp(frameCount, (frame) => weights[frame] ?? 0);
  for (let k = 0; k < dimension; k += 1) {
    const valueAt = (frame: number): number => values[frame * dimension + k] ?? 0;
    const sums = sumUp(frameCount, (frame) => valueAt(frame) * (weights[frame] ?? 0));
    const squares = sumUp(frameCount, (frame) => valueAt(frame) ** 2 * (weights[frame] ?? 0));
    const findMean = (of: Float64Array, from: number, to: number): number =>
      ((of[to] ?? 0) - (of[from] ?? 0)) / Math.max(1e-6, (masses[to] ?? 0) - (masses[from] ?? 0));
    const findDeviation = (from: number, to: number): number =>
      Math.sqrt(Math.max(0, findMean(squares, from, to) - findMean(sums, from, to) ** 2));
    // A stretch that hardly changes is not blown up to the strength of speech.
    const least = Math.max(1e-3, 0.3 * findDeviation(0, frameCount));
    for (let frame = 0; frame < frameCount; frame += 1) {
      const from = Math.max(0, frame - normalizingFrames);
      const to = Math.min(frameCount, frame + normalizingFrames + 1);
      const deviation = Math.max(least, findDeviation(from, to));
      normalized[frame * dimension + k] = (valueAt(frame) - findMean(sums, from, to)) / deviation;
    }
  }
  return { dimension, frameCount, values: normalized };
}

function sumUp(count: number, valueAt: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + valueAt(index);
  }
  return sums;
}

interface Splice {
  readonly offsets: readonly number[];
  readonly pooledFrames: number;
}

/**
 * For each row of weights the weighted sum of some frames and of those around each; a rest at
 * the end is left out. Sums of frames are taken first: it is the same, and quicker.
 */
function projectFrames(
  cepstra: FeatureFrames,
  rows: readonly (readonly number[])[],
  { offsets, pooledFrames }: Splice,
): FeatureFrames {
  const matrix = Float64Array.from(rows.flat());
  const width = cepstra.dimension * offsets.length;
  const splicer = createSplicer(cepstra, offsets);
  const pooled = new Float64Array(width);
  const frameCount = Math.floor(cepstra.frameCount / pooledFrames);
  const projected = new Float32Array(frameCount * rows.length);
  for (let frame = 0; frame < frameCount; frame += 1) {
    pooled.fill(0);
    for (let own = 0; own < pooledFrames; own += 1) {
      splicer.read(frame * pooledFrames + own);
      for (let k = 0; k < width; k += 1) pooled[k] = (pooled[k] ?? 0) + (splicer.values[k] ?? 0);
    }
    for (let row = 0; row < rows.length; row += 1) {
      let sum = 0;
      for (let k = 0; k < width; k += 1) sum += (matrix[row * width + k] ?? 0) * (pooled[k] ?? 0);
      projected[frame * rows.length + row] = sum;
    }
  }
  return { dimension: rows.length, frameCount, values: projected };
}

/** Lays a frame and some around it side by side. */
export interface Splicer {
  /** What was read last. */
  readonly values: Float64Array;
  read(frame: number): void;
}

/** Makes a splicer for frames at some distances; the outermost stand for what is beyond. */
export function createSplicer(
  { dimension, frameCount, values }: FeatureFrames,
  offsets: readonly number[],
): Splicer {
  const spliced = new Float64Array(dimension * offsets.length);
  return {
    values: spliced,
    read: (frame) => {
      let place = 0;
      for (const offset of offsets) {
        const start = Math.min(frameCount - 1, Math.max(0, frame + offset)) * dimension;
        for (let k = 0; k < dimension; k += 1, place += 1) spliced[place] = values[start + k] ?? 0;
      }
    },
  };
}

/** In place: the frames were made here. */
function standardize(frames: FeatureFrames, correlations: readonly number[]): FeatureFrames {
  const { dimension, frameCount, values } = frames;
  // The more of a dimension is common to both, the better a difference tells sounds apart.
  const variances = correlations.map((one) => one / (1 - one * one));
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
