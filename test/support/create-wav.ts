import { createHash } from "node:crypto";

/** A stretch of a test sound: how long, and how loud its tone and its noise are (0–1). */
export interface WavPart {
  readonly seconds: number;
  readonly tone?: number;
  readonly noise?: number;
}

const sampleRate = 8000;

/** Makes a mono WAV file of 16 bits: a tone of 200 Hz and noise that is the same every time. */
export function createWav(parts: readonly WavPart[]): Uint8Array {
  return encodeWav(createSamples(parts), sampleRate);
}

/** Writes samples from -1 to 1 as a mono WAV file of 16 bits. */
export function encodeWav(samples: Float32Array, samplesPerSecond: number): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const write = (offset: number, text: string): void => {
    bytes.set(new TextEncoder().encode(text), offset);
  };
  write(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => view.setInt16(44 + index * 2, sample * 32_767, true));
  return bytes;
}

/** The samples of such a sound, -1 to 1. */
export function createSamples(parts: readonly WavPart[]): Float32Array {
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed / 2_147_483_647) * 2 - 1;
  };
  const samples = parts.flatMap(({ seconds, tone = 0, noise = 0 }) =>
    Array.from(
      { length: Math.round(seconds * sampleRate) },
      (_, index) => tone * Math.sin((2 * Math.PI * 200 * index) / sampleRate) + noise * random(),
    ),
  );
  return Float32Array.from(samples);
}

/** Two seconds of speech-like sound with a pause of half a second in the middle. */
export const smallWav = createWav([
  { seconds: 0.75, tone: 0.5 },
  { seconds: 0.5 },
  { seconds: 0.75, tone: 0.4 },
]);

/** The name that it is published under. */
export const smallWavName = `audio-${createHash("sha256").update(smallWav).digest("hex").slice(0, 16)}.wav`;
