import type { SoundChunk } from "./level-meter.ts";

/** How loud a sound is for the ear. */
export interface Loudness {
  /** Programme loudness by ITU-R BS.1770-4, in LUFS; undefined for (nearly) silence. */
  readonly integratedLufs?: number;
  /** Highest sample in dBFS; undefined for digital silence. */
  readonly peakDbfs?: number;
}

/** Measures a sound that comes in chunks of one rate. */
export interface LoudnessMeter {
  push(chunk: SoundChunk): void;
  finish(): Loudness;
}

// https://www.itu.int/rec/R-REC-BS.1770: blocks of 400 ms, a new one every 100 ms.
const stepSeconds = 0.1;
const stepsPerBlock = 4;
const absoluteGateLufs = -70;
const relativeGateLufs = -10;
/** The power of a full-scale sine of 1 kHz in one channel reads -3.01 LUFS with it. */
const offsetLufs = -0.691;
/** Left, right, centre, low frequencies, then the two behind the listener. */
const surroundWeights = [1, 1, 1, 0, 1.41, 1.41];

/** Makes a meter. All channels count, the two behind the listener of 5.1 a little more. */
export function createLoudnessMeter(): LoudnessMeter {
  const steps: number[] = [];
  let peak = 0;
  let energy = 0;
  let count = 0;
  let filters: readonly Filter[] | undefined;
  return {
    push: ({ channelData, sampleRate }) => {
      const [first = new Float32Array()] = channelData;
      const weights = channelData.map((_, index) =>
        channelData.length === surroundWeights.length ? (surroundWeights[index] ?? 1) : 1,
      );
      filters ??= channelData.map(() => createWeighting(sampleRate));
      const stepSamples = Math.round(sampleRate * stepSeconds);
      for (let from = 0; from < first.length;) {
        const to = Math.min(first.length, from + stepSamples - count);
        channelData.forEach((samples, index) => {
          const own = samples.subarray(from, to);
          peak = Math.max(peak, findPeak(own));
          energy += (weights[index] ?? 1) * (filters?.[index]?.(own) ?? 0);
        });
        count += to - from;
        from = to;
        if (count < stepSamples) continue;
        steps.push(energy / count);
        energy = 0;
        count = 0;
      }
    },
    finish: () => {
      const integratedLufs = measureGated(steps);
      return {
        ...(integratedLufs !== undefined && { integratedLufs }),
        ...(peak > 0 && { peakDbfs: 20 * Math.log10(peak) }),
      };
    },
  };
}

/** Mean over the blocks above both gates: silence, then what is far quieter than the rest. */
function measureGated(steps: readonly number[]): number | undefined {
  const blocks = steps
    .slice(stepsPerBlock - 1)
    .map((_, index) => findMean(steps.slice(index, index + stepsPerBlock)));
  const audible = blocks.filter((power) => toLufs(power) > absoluteGateLufs);
  const gate = toLufs(findMean(audible)) + relativeGateLufs;
  const counted = audible.filter((power) => toLufs(power) > gate);
  return counted.length === 0 ? undefined : toLufs(findMean(counted));
}

function toLufs(power: number): number {
  return offsetLufs + 10 * Math.log10(power);
}

function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function findPeak(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

/** Filters samples and gives the energy of what comes out. */
type Filter = (samples: Float32Array) => number;

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The K-weighting of one channel: a shelf for the head, then a high-pass. */
function createWeighting(sampleRate: number): Filter {
  const shelf = createShelf(sampleRate);
  const highPass = createHighPass(sampleRate);
  let [s1, s2, h1, h2] = [0, 0, 0, 0];
  const [sb0, sb1, sb2] = shelf.b;
  const [sa1, sa2] = shelf.a;
  const [hb0, hb1, hb2] = highPass.b;
  const [ha1, ha2] = highPass.a;
  return (samples) => {
    let energy = 0;
    for (const sample of samples) {
      const shelved = sb0 * sample + s1;
      s1 = sb1 * sample - sa1 * shelved + s2;
      s2 = sb2 * sample - sa2 * shelved;
      const weighted = hb0 * shelved + h1;
      h1 = hb1 * shelved - ha1 * weighted + h2;
      h2 = hb2 * shelved - ha2 * weighted;
      energy += weighted * weighted;
    }
    return energy;
  };
}

// The standard lists coefficients for 48 kHz only. These are the analogue filters behind
// them, so that every rate is weighted alike.
function createShelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const middle = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (high + (middle * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (middle * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function createHighPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return {
    b: [1, -2, 1],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}
