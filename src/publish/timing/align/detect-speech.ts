import { bandCount } from "../../sound/spectrum/mel-bands.ts";
import type { MelSpectrum } from "../../sound/spectrum/mel-spectrum.ts";
import { measureBands } from "./equalize-spectra.ts";
import weights from "./detector-weights.json" with { type: "json" };

/** A small network of one hidden layer, from `npm run train`. */
export interface DetectorWeights {
  /** What each input is less, and divided by, before it is weighed. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  /** One row for each hidden unit. */
  readonly hidden: readonly (readonly number[])[];
  readonly hiddenBiases: readonly number[];
  readonly output: readonly number[];
  readonly outputBias: number;
}

/** Neighbouring bands are taken together: what tells speech from music is broad. */
const pairCount = bandCount / 2;
/** Which frames around a frame are looked at. */
const offsets = [-20, -12, -6, -3, 0, 3, 6, 12, 20] as const;
/** Half the stretches whose mean and variation are looked at: a syllable, and a few words. */
const reaches = [20, 60] as const;
/** Number of inputs of the network. */
export const detectorInputs = pairCount * (offsets.length + 2 * reaches.length);

/** Says for each frame how likely somebody speaks in it, 0 to 1. */
export function detectSpeech(
  spectrum: MelSpectrum,
  { means, deviations, hidden, hiddenBiases, output, outputBias }: DetectorWeights = weights,
): Float32Array {
  const listener = createDetectorInput(spectrum);
  const input = new Float64Array(detectorInputs);
  // Centring is done by the weights, once.
  const rows = hidden.map((row) =>
    Float64Array.from(row, (weight, k) => weight / (deviations[k] ?? 1)),
  );
  const biases = rows.map(
    (row, unit) =>
      (hiddenBiases[unit] ?? 0) - row.reduce((sum, weight, k) => sum + weight * (means[k] ?? 0), 0),
  );
  return Float32Array.from({ length: spectrum.frameCount }, (_, frame) => {
    listener.read(frame, input);
    let sum = outputBias;
    for (let unit = 0; unit < rows.length; unit += 1) {
      const row = rows[unit];
      let own = biases[unit] ?? 0;
      for (let k = 0; k < detectorInputs; k += 1) own += (row?.[k] ?? 0) * (input[k] ?? 0);
      if (own > 0) sum += own * (output[unit] ?? 0);
    }
    return 1 / (1 + Math.exp(-sum));
  });
}

/** Reads what the network is told of a frame. */
export interface DetectorInput {
  read(frame: number, input: Float64Array): void;
}

/** Prepares a spectrum: all inputs are relative to the recording's own loudness in each band. */
export function createDetectorInput(spectrum: MelSpectrum): DetectorInput {
  const { frameCount } = spectrum;
  const levels = measureLevels(spectrum);
  const sums = sumUp(levels, frameCount, (value) => value);
  const squares = sumUp(levels, frameCount, (value) => value * value);
  return {
    read: (frame, input) => {
      let place = 0;
      for (const offset of offsets) {
        const start = Math.min(frameCount - 1, Math.max(0, frame + offset)) * pairCount;
        for (let k = 0; k < pairCount; k += 1, place += 1) input[place] = levels[start + k] ?? 0;
      }
      for (const reach of reaches) {
        const from = Math.max(0, frame - reach) * pairCount;
        const to = Math.min(frameCount, frame + reach + 1) * pairCount;
        const count = (to - from) / pairCount;
        for (let k = 0; k < pairCount; k += 1, place += 1) {
          const mean = ((sums[to + k] ?? 0) - (sums[from + k] ?? 0)) / count;
          const square = ((squares[to + k] ?? 0) - (squares[from + k] ?? 0)) / count;
          input[place] = (levels[frame * pairCount + k] ?? 0) - mean;
          input[place + pairCount] = Math.sqrt(Math.max(0, square - mean * mean));
        }
        place += pairCount;
      }
    },
  };
}

/** How far each pair of bands lies from loud, not below the recording's floor. */
function measureLevels(spectrum: MelSpectrum): Float32Array {
  const { frameCount, values } = spectrum;
  const levels = new Float32Array(frameCount * pairCount);
  for (const [band, { loud, floor }] of measureBands(spectrum).entries()) {
    for (let frame = 0; frame < frameCount; frame += 1) {
      const place = frame * pairCount + (band >> 1);
      const level = Math.max(values[frame * bandCount + band] ?? 0, floor) - loud;
      levels[place] = (levels[place] ?? 0) + level / 2;
    }
  }
  return levels;
}

function sumUp(
  levels: Float32Array,
  frameCount: number,
  measure: (value: number) => number,
): Float64Array {
  const sums = new Float64Array((frameCount + 1) * pairCount);
  for (let index = 0; index < levels.length; index += 1) {
    sums[index + pairCount] = (sums[index] ?? 0) + measure(levels[index] ?? 0);
  }
  return sums;
}
