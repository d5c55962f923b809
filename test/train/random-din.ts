import { pick, type Random } from "./random-music.ts";
import { filterFormants, filterPass, generateNoise } from "./sound-filters.ts";

/** What is heard in recordings beside speech and music. */
export type DinKind = "applause" | "laughter" | "street" | "room" | "hum" | "jingle";
export const dinKinds = ["applause", "laughter", "street", "room", "hum", "jingle"] as const;

interface DinOptions {
  readonly seconds: number;
  readonly sampleRate: number;
  readonly random: Random;
}

/** Makes a noise of some kind. */
export function generateDin(kind: DinKind, options: DinOptions): Float32Array {
  return makers[kind](options);
}

const makers: Readonly<Record<DinKind, (options: DinOptions) => Float32Array>> = {
  applause: (options) => addBursts(options, { perSecond: 60, decay: 120, hertz: 1800 }),
  laughter: generateLaughter,
  street: ({ seconds, sampleRate, random }) => {
    const noise = generateNoise(Math.round(seconds * sampleRate), 2, random);
    const horn = 300 + 200 * random();
    const at = random() * seconds;
    return noise.map((value, index) => {
      const time = index / sampleRate;
      const passes = 1 + 0.8 * Math.sin((2 * Math.PI * time) / (2 + 3 * random() * 0.01));
      const isHorn = time > at && time < at + 0.5;
      return value * passes + (isHorn ? 0.05 * Math.sin(2 * Math.PI * horn * time) : 0);
    });
  },
  room: (options) => addBursts(options, { perSecond: 2, decay: 40, hertz: 600 }),
  hum: ({ seconds, sampleRate, random }) => {
    const hertz = pick(random, [50, 60, 120]);
    return generateNoise(Math.round(seconds * sampleRate), 1, random).map(
      (value, index) =>
        0.3 * value +
        [1, 2, 3, 5].reduce(
          (sum, k) => sum + Math.sin((2 * Math.PI * hertz * k * index) / sampleRate) / k,
          0,
        ),
    );
  },
  jingle: ({ seconds, sampleRate, random }) => {
    const slide = 100 + 2000 * random();
    const beats = 1 + 7 * random();
    return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
      const time = index / sampleRate;
      const phase = (time * beats) % 1;
      const hertz = 300 + slide * phase;
      return (1 - phase) * Math.sin(2 * Math.PI * hertz * (phase / beats));
    });
  },
};

/** Claps, steps, dishes: short noises at any time, over a soft room. */
function addBursts(
  { seconds, sampleRate, random }: DinOptions,
  {
    perSecond,
    decay,
    hertz,
  }: { readonly perSecond: number; readonly decay: number; readonly hertz: number },
): Float32Array {
  const length = Math.round(seconds * sampleRate);
  const din = generateNoise(length, 1, random).map((value) => value * 0.02);
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const at = Math.floor(random() * length);
    const gain = 0.2 + random();
    for (let index = 0; index < sampleRate * 0.1 && at + index < length; index += 1) {
      const value = gain * (2 * random() - 1) * Math.exp((-decay * index) / sampleRate);
      din[at + index] = (din[at + index] ?? 0) + value;
    }
  }
  return filterPass(din, "band", { hertz: hertz * (0.7 + 0.6 * random()), q: 0.7, sampleRate });
}

/** Voiced bursts, five in a second, that fall in pitch: “ha ha ha”, by some people at once. */
function generateLaughter({ seconds, sampleRate, random }: DinOptions): Float32Array {
  const length = Math.round(seconds * sampleRate);
  const laughter = new Float32Array(length);
  const people = 1 + Math.floor(random() * 5);
  for (let person = 0; person < people; person += 1) {
    const rate = 4 + 2.5 * random();
    const pitch = 130 + 250 * random();
    const noise = generateNoise(length, 0, random);
    let phase = 0;
    const source = Float32Array.from({ length }, (_, index) => {
      const beat = ((index / sampleRate) * rate) % 1;
      const breath = ((index / sampleRate) * rate) % 8 > 6.5 ? 0 : 1;
      phase += (pitch * (1.2 - 0.4 * beat)) / sampleRate;
      const voice = 2 * (phase % 1) - 1;
      return (
        breath *
        (beat < 0.55 ? voice * Math.sin((Math.PI * beat) / 0.55) : 0.15 * (noise[index] ?? 0))
      );
    });
    const formants = filterFormants(source, [700 + 100 * random(), 1250, 2600], sampleRate);
    for (let index = 0; index < length; index += 1) {
      laughter[index] = (laughter[index] ?? 0) + (formants[index] ?? 0);
    }
  }
  return laughter;
}
