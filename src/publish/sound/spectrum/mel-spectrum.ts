import { createFourierTransform } from "./fourier-transform.ts";
import { bandCount, createMelBands } from "./mel-bands.ts";

/** Frames per second of sound. */
export const frameRate = 100;
/** Length of the window around each frame. */
const windowSeconds = 0.025;
/** Takes the tilt out of speech, so that the upper bands count too. */
const preEmphasis = 0.97;
/** Digital silence has no logarithm. */
const leastPower = 1e-10;

/** Loudness in mel bands: `bandCount` values per frame. */
export interface MelSpectrum {
  readonly frameCount: number;
  /** Natural logarithms of power, frame after frame. */
  readonly values: Float32Array;
}

/** Measures a sound that comes in pieces, so that only its spectrum stands in memory. */
export interface MelMeter {
  push(samples: Float32Array): void;
  finish(): MelSpectrum;
}

/**
 * Makes a meter for mono samples of one rate. Frame `n` describes the sound around
 * `n / frameRate` seconds; before and after it the sound is thought to be silent.
 */
export function createMelMeter(sampleRate: number): MelMeter {
  const windowSize = Math.round(sampleRate * windowSeconds);
  const before = windowSize >> 1;
  const measure = createFrameMeasure(sampleRate, windowSize);
  let values = new Float32Array(bandCount * 1024);
  let frameCount = 0;
  // Samples that later windows need; the first window begins before the sound.
  let rest = new Float32Array(before);
  let restStart = -before;
  const findStart = (): number =>
    Math.round((frameCount * sampleRate) / frameRate) - before - restStart;
  const push = (samples: Float32Array): void => {
    const joined = new Float32Array(rest.length + samples.length);
    joined.set(rest);
    joined.set(samples, rest.length);
    for (let start = findStart(); start + windowSize <= joined.length; start = findStart()) {
      if ((frameCount + 1) * bandCount > values.length) values = grow(values);
      measure(joined, start, values.subarray(frameCount * bandCount));
      frameCount += 1;
    }
    // One sample more, for the pre-emphasis of the next window.
    const passed = Math.max(0, Math.min(joined.length, findStart() - 1));
    rest = joined.slice(passed);
    restStart += passed;
  };
  return {
    push,
    finish: () => {
      push(new Float32Array(before));
      return { frameCount, values: values.slice(0, frameCount * bandCount) };
    },
  };
}

function grow(values: Float32Array): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(values.length * 2);
  grown.set(values);
  return grown;
}

type FrameMeasure = (samples: Float32Array, start: number, bands: Float32Array) => void;

/** Measures one window: pre-emphasis, Hann window, power in bands, logarithm. */
function createFrameMeasure(sampleRate: number, windowSize: number): FrameMeasure {
  const transform = createFourierTransform(2 ** Math.ceil(Math.log2(windowSize)));
  const window = Float64Array.from(
    { length: windowSize },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / windowSize),
  );
  const bands = createMelBands(sampleRate, transform.size);
  const signal = new Float64Array(transform.size);
  const power = new Float64Array(transform.size / 2 + 1);
  return (samples, start, values) => {
    let previous = start > 0 ? (samples[start - 1] ?? 0) : 0;
    for (let index = 0; index < windowSize; index += 1) {
      const sample = samples[start + index] ?? 0;
      signal[index] = (sample - preEmphasis * previous) * (window[index] ?? 0);
      previous = sample;
    }
    transform.measurePower(signal, power);
    let band = 0;
    for (const { first, weights } of bands) {
      let sum = 0;
      for (let k = 0; k < weights.length; k += 1) {
        sum += (power[first + k] ?? 0) * (weights[k] ?? 0);
      }
      values[band] = Math.log(sum / windowSize + leastPower);
      band += 1;
    }
  };
}
