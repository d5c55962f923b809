import { filterFormants } from "./sound-filters.ts";

/** A number from 0 to 1, the next of its seed. */
export type Random = () => number;

/** One note of an instrument. */
interface Note {
  readonly hertz: number;
  readonly seconds: number;
  readonly sampleRate: number;
  readonly random: Random;
}

const twoPi = 2 * Math.PI;
/** What a window on speech does not show any more. */
const highestHertz = 7500;
const scales = [
  [0, 2, 4, 5, 7, 9, 11],
  [0, 2, 3, 5, 7, 8, 10],
  [0, 2, 4, 7, 9],
  [0, 3, 5, 6, 7, 10],
];

/** Picks one of some things. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}

/** A tone of harmonics, each weaker than the last by `fall`. */
function playHarmonics(note: Note, count: number, fall: number): Float32Array {
  const { hertz, seconds, sampleRate, random } = note;
  const vibrato = random() < 0.4 ? 0.004 * random() : 0;
  const weights = Array.from({ length: count }, (_, k) => (0.5 + random()) * (k + 1) ** -fall);
  const audible = weights.slice(0, Math.ceil(highestHertz / hertz));
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    const phase = twoPi * hertz * (time + (vibrato * Math.sin(twoPi * 5.5 * time)) / 5.5);
    // Each harmonic from the two before it: sin((k + 1) x) = 2 cos x · sin(k x) − sin((k − 1) x).
    const double = 2 * Math.cos(phase);
    let [before, now, sum] = [0, Math.sin(phase), 0];
    for (const weight of audible) {
      sum += weight * now;
      [before, now] = [now, double * now - before];
    }
    return sum;
  });
}

/** A plucked string (Karplus and Strong 1983). */
function pluck({ hertz, seconds, sampleRate, random }: Note): Float32Array {
  const string = Float32Array.from(
    { length: Math.max(2, Math.round(sampleRate / hertz)) },
    () => 2 * random() - 1,
  );
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index % string.length;
    const next = (at + 1) % string.length;
    const value = string[at] ?? 0;
    string[at] = 0.498 * (value + (string[next] ?? 0));
    return value;
  });
}

/** A bell: one sine shakes another. */
function ring({ hertz, seconds, sampleRate, random }: Note): Float32Array {
  const ratio = pick(random, [1.4, 2, 3.5, 0.5]);
  const depth = 1 + 5 * random();
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    const shake = depth * Math.exp(-3 * time) * Math.sin(twoPi * hertz * ratio * time);
    return Math.exp(-2 * time) * Math.sin(twoPi * hertz * time + shake);
  });
}

/** A sung vowel: a voice without words. */
function sing(note: Note): Float32Array {
  const source = playHarmonics({ ...note, hertz: note.hertz / 2 }, 30, 0.8);
  const vowel = pick(note.random, [
    [730, 1090, 2440],
    [270, 2290, 3010],
    [300, 870, 2240],
    [530, 1840, 2480],
  ]);
  return filterFormants(source, vowel, note.sampleRate);
}

const instruments = [
  (note: Note) => playHarmonics(note, 1, 1),
  (note: Note) => playHarmonics(note, 6, 2),
  (note: Note) => playHarmonics(note, 20, 1),
  pluck,
  ring,
  sing,
] as const;

/** Adds one sound to another with a soft beginning and end. */
function place(
  to: Float32Array,
  sound: Float32Array,
  { at, gain, attack }: { readonly at: number; readonly gain: number; readonly attack: number },
): void {
  for (let index = 0; index < sound.length && at + index < to.length; index += 1) {
    const fade = Math.min(1, index / attack, (sound.length - index) / attack);
    to[at + index] = (to[at + index] ?? 0) + gain * fade * (sound[index] ?? 0);
  }
}

/** Music of so many seconds: a few instruments, each with a pattern that repeats, and maybe drums. */
export function generateMusic(seconds: number, sampleRate: number, random: Random): Float32Array {
  const music = new Float32Array(Math.round(seconds * sampleRate));
  const beat = 60 / (55 + 115 * random());
  const root = 55 * 2 ** (random() * 1.5);
  const scale = pick(random, scales);
  const layers = 1 + Math.floor(random() * 3);
  for (let layer = 0; layer < layers; layer += 1) {
    const play = pick(random, instruments);
    const step = beat * pick(random, [0.25, 0.5, 1, 2, 4]);
    const held = step * pick(random, [0.6, 1, 1.05]);
    const octave = 2 ** Math.floor(random() * 4);
    const pattern = Array.from({ length: 8 }, () =>
      random() < 0.85 ? scale[Math.floor(random() * scale.length)] : undefined,
    );
    const attack = sampleRate * pick(random, [0.005, 0.02, 0.08]);
    const gain = 0.3 + 0.7 * random();
    for (let index = 0; index * step < seconds; index += 1) {
      const tone = pattern[index % pattern.length];
      if (tone === undefined) continue;
      const hertz = Math.min(1800, root * octave * 2 ** (tone / 12));
      const sound = play({ hertz, seconds: held, sampleRate, random });
      place(music, sound, { at: Math.round(index * step * sampleRate), gain, attack });
    }
  }
  if (random() < 0.6) addDrums(music, beat / 4, { sampleRate, random });
  return music;
}

function addDrums(
  music: Float32Array,
  step: number,
  { sampleRate, random }: Pick<Note, "sampleRate" | "random">,
): void {
  const kinds = ["kick", "snare", "hat"] as const;
  for (const kind of kinds) {
    const pattern = Array.from({ length: 16 }, () => random() < (kind === "hat" ? 0.5 : 0.25));
    const gain = 0.4 + 0.8 * random();
    for (let index = 0; index * step * sampleRate < music.length; index += 1) {
      if (pattern[index % pattern.length] !== true) continue;
      const sound = strike(kind, sampleRate, random);
      place(music, sound, { at: Math.round(index * step * sampleRate), gain, attack: 20 });
    }
  }
}

function strike(kind: "kick" | "snare" | "hat", sampleRate: number, random: Random): Float32Array {
  const seconds = { kick: 0.18, snare: 0.14, hat: 0.05 }[kind];
  let before = 0;
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const time = index / sampleRate;
    if (kind === "kick") {
      return (
        2 * Math.exp(-18 * time) * Math.sin(twoPi * (50 * time + 4 * (1 - Math.exp(-30 * time))))
      );
    }
    const noise = 2 * random() - 1;
    const value = kind === "hat" ? noise - before : noise;
    before = noise;
    return value * Math.exp(-time * (kind === "hat" ? 60 : 25));
  });
}
