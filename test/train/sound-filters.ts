import type { Random } from "./random-music.ts";

/** The root of the mean square. */
export function measurePower(sound: Float32Array): number {
  let sum = 0;
  for (const value of sound) sum += value * value;
  return Math.sqrt(sum / Math.max(1, sound.length));
}

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

function filter(sound: Float32Array, { b, a }: Biquad): Float32Array {
  const filtered = new Float32Array(sound.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let index = 0; index < sound.length; index += 1) {
    const x = sound[index] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    filtered[index] = y;
  }
  return filtered;
}

/** A second-order pass (Audio EQ Cookbook, R. Bristow-Johnson). */
export function filterPass(
  sound: Float32Array,
  kind: "low" | "high" | "band",
  {
    hertz,
    q,
    sampleRate,
  }: { readonly hertz: number; readonly q: number; readonly sampleRate: number },
): Float32Array {
  const omega = (2 * Math.PI * hertz) / sampleRate;
  const alpha = Math.sin(omega) / (2 * q);
  const cos = Math.cos(omega);
  const scale = 1 / (1 + alpha);
  const a = [-2 * cos * scale, (1 - alpha) * scale] as const;
  if (kind === "band") return filter(sound, { b: [alpha * scale, 0, -alpha * scale], a });
  const side = (kind === "low" ? 1 - cos : 1 + cos) / 2;
  const middle = kind === "low" ? 2 * side : -2 * side;
  return filter(sound, { b: [side * scale, middle * scale, side * scale], a });
}

/** Three resonances, as a mouth has. */
export function filterFormants(
  sound: Float32Array,
  hertz: readonly number[],
  sampleRate: number,
): Float32Array {
  const sum = new Float32Array(sound.length);
  for (const [index, one] of hertz.entries()) {
    const formant = filterPass(sound, "band", { hertz: one, q: 8, sampleRate });
    for (let k = 0; k < sum.length; k += 1)
      sum[k] = (sum[k] ?? 0) + (formant[k] ?? 0) / (index + 1);
  }
  return sum;
}

/** What a telephone lets through. */
export function filterTelephone(sound: Float32Array, sampleRate: number): Float32Array {
  let filtered = sound;
  for (const q of [0.54, 1.31]) {
    filtered = filterPass(filtered, "high", { hertz: 300, q, sampleRate });
    filtered = filterPass(filtered, "low", { hertz: 3400, q, sampleRate });
  }
  return filtered;
}

/** A room: echoes of combs, one after the other through delays that colour nothing (Schroeder 1962). */
export function addEcho(sound: Float32Array, sampleRate: number, share: number): Float32Array {
  const wet = new Float32Array(sound.length);
  for (const [index, delaySeconds] of [0.0297, 0.0371, 0.0411, 0.0437].entries()) {
    const delay = Math.round(delaySeconds * sampleRate);
    const comb = new Float32Array(sound.length);
    const decay = 10 ** ((-3 * delaySeconds) / (0.5 + 0.05 * index));
    for (let k = 0; k < sound.length; k += 1) {
      comb[k] = (sound[k] ?? 0) + decay * (comb[k - delay] ?? 0);
      wet[k] = (wet[k] ?? 0) + (comb[k] ?? 0) / 4;
    }
  }
  let passed = wet;
  for (const delaySeconds of [0.005, 0.0017]) {
    const delay = Math.round(delaySeconds * sampleRate);
    const out = new Float32Array(sound.length);
    for (let k = 0; k < sound.length; k += 1) {
      out[k] = -0.7 * (passed[k] ?? 0) + (passed[k - delay] ?? 0) + 0.7 * (out[k - delay] ?? 0);
    }
    passed = out;
  }
  return sound.map((value, index) => (1 - share) * value + share * (passed[index] ?? 0));
}

/** Faster at the same pitch: overlapping pieces, each laid where it fits the last best. */
export function changeTempo(sound: Float32Array, tempo: number, sampleRate: number): Float32Array {
  const hop = Math.round(0.015 * sampleRate);
  const reach = Math.round(0.008 * sampleRate);
  const result = new Float32Array(Math.floor(sound.length / tempo) + 2 * hop);
  let from = 0;
  for (let at = 0; at + 2 * hop < result.length; at += hop) {
    const wanted = Math.round(at * tempo);
    const start = at === 0 ? 0 : findBestFit(sound, from + hop, { wanted, reach, hop });
    for (let index = 0; index < 2 * hop; index += 1) {
      const window = 0.5 - 0.5 * Math.cos((Math.PI * (index + 0.5)) / hop);
      result[at + index] = (result[at + index] ?? 0) + window * (sound[start + index] ?? 0);
    }
    from = start;
  }
  return result;
}

function findBestFit(
  sound: Float32Array,
  goesOn: number,
  { wanted, reach, hop }: { readonly wanted: number; readonly reach: number; readonly hop: number },
): number {
  let best = wanted;
  let most = -Infinity;
  for (let start = Math.max(0, wanted - reach); start <= wanted + reach; start += 3) {
    let sum = 0;
    for (let k = 0; k < hop; k += 4) sum += (sound[goesOn + k] ?? 0) * (sound[start + k] ?? 0);
    if (sum > most) [best, most] = [start, sum];
  }
  return best;
}

/** Noise whose power falls by `slope` (0 white, 1 pink, 2 brown), by filtered steps. */
export function generateNoise(length: number, slope: 0 | 1 | 2, random: Random): Float32Array {
  const poles = { 0: [], 1: [0.99, 0.9, 0.5], 2: [0.997] }[slope];
  const states = poles.map(() => 0);
  return Float32Array.from({ length }, () => {
    const white = 2 * random() - 1;
    if (poles.length === 0) return white;
    let sum = 0;
    for (const [index, pole] of poles.entries()) {
      states[index] = pole * (states[index] ?? 0) + (1 - pole) ** 0.75 * white;
      sum += states[index] ?? 0;
    }
    return sum;
  });
}
