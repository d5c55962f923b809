import { generateMusic, type Random } from "../train/random-music.ts";
import { addEcho, changeTempo, filterTelephone, generateNoise } from "../train/sound-filters.ts";
import { mixBelow } from "../train/compose-sound.ts";
import { generateDin } from "../train/random-din.ts";

/** Samples of one channel. */
export interface PlainSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

interface WorseInput extends PlainSound {
  /** Somebody else, of the same sample rate. */
  readonly other: Float32Array;
  readonly random: Random;
}

/** Tempos that are tried. */
const tempos = { slower: 0.9, faster: 1.15, fast: 1.5 } as const;

/** What may be wrong with a sound, each made from a clean one of the same length. */
const faults: Readonly<Record<string, (input: WorseInput) => Float32Array>> = {
  telephone: ({ samples, sampleRate }) => filterTelephone(samples, sampleRate),
  room: ({ samples, sampleRate }) => addEcho(samples, sampleRate, 0.5),
  "noise at 10 dB": ({ samples, random }) =>
    mixBelow(samples, generateNoise(samples.length, 1, random), 10),
  "music at 12 dB": ({ samples, sampleRate, random }) =>
    mixBelow(samples, generateMusic(samples.length / sampleRate, sampleRate, random), 12),
  "another voice at 10 dB": ({ samples, other }) => mixBelow(samples, repeat(other, samples), 10),
  hum: ({ samples, sampleRate, random }) => {
    const seconds = samples.length / sampleRate;
    return mixBelow(samples, generateDin("hum", { seconds, sampleRate, random }), 6);
  },
  clipped: ({ samples }) => samples.map((value) => Math.max(-0.1, Math.min(0.1, value))),
  "30 dB softer": ({ samples }) => samples.map((value) => Math.round(value * 1000) / 32_768),
  ...Object.fromEntries(
    Object.entries(tempos).map(([name, tempo]) => [
      name,
      ({ samples, sampleRate }: WorseInput) => changeTempo(samples, tempo, sampleRate),
    ]),
  ),
};

/** A sound with a fault, and how much faster it is. */
export interface WorseSound {
  readonly fault: string;
  readonly tempo: number;
  readonly samples: Float32Array;
}

/** Makes a sound worse in every way, one after the other. */
export function* worsenSound(input: WorseInput): Generator<WorseSound> {
  for (const [fault, worsen] of Object.entries(faults)) {
    const tempo = Object.entries(tempos).find(([name]) => name === fault)?.[1] ?? 1;
    yield { fault, tempo, samples: worsen(input) };
  }
}

function repeat(sound: Float32Array, { length }: Float32Array): Float32Array {
  return Float32Array.from({ length }, (_, index) => sound[index % sound.length] ?? 0);
}
