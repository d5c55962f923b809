import { frameRate, type MelSpectrum } from "#publish/sound/spectrum/mel-spectrum.ts";
import { measureVoiceActivity } from "#publish/timing/align/voice-activity.ts";
import { pick, type Random } from "./random-music.ts";
import {
  addEcho,
  changeTempo,
  filterTelephone,
  generateNoise,
  measurePower,
} from "./sound-filters.ts";
import { measureSpectrum } from "./training-recording.ts";

/** Speech and nothing else. */
export interface CleanSpeech {
  readonly speaker: string;
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** What is done to a whole recording. */
export type SoundFault = "none" | "noise" | "telephone" | "echo" | "tempo";

/** A sound whose speech is known. */
export interface LabelledSound {
  readonly spectrum: MelSpectrum;
  /** For each frame 1 for speech, 0 for anything else, -1 where it could be called either. */
  readonly labels: Int8Array;
}

/** What a sound is made of. */
export interface Composition {
  readonly speech: CleanSpeech;
  readonly fault: SoundFault;
  readonly clips: SoundClips;
  /** Whether music may play while somebody speaks. */
  readonly hasBed: boolean;
}

/** What is heard beside speech, of one sample rate. */
export interface SoundClips {
  readonly music: readonly Float32Array[];
  /** Noises of a place. */
  readonly din: readonly Float32Array[];
}

const partCount = 7;
/** Clips are at least so long. */
export const clipSeconds = 14;

interface Part {
  readonly speech: Float32Array;
  readonly other: Float32Array;
}

/** Makes a sound of a minute: speech with and without a bed, music and din in turn. */
export function composeSound(
  { speech, fault, clips, hasBed }: Composition,
  random: Random,
): LabelledSound {
  const { samples, sampleRate } = speech;
  const power = measurePower(samples);
  const parts = Array.from({ length: partCount }, (_, index): Part => {
    const seconds = (index % 2 === 0 ? 3 : 8) + 6 * random();
    const length = Math.round(seconds * sampleRate);
    if (index % 2 === 0) {
      const sound = pick(random, random() < 0.6 ? clips.music : clips.din);
      const gain = power * 10 ** ((random() * 18 - 12) / 20);
      return { speech: new Float32Array(length), other: scale(sound, length, gain) };
    }
    const start = Math.floor(random() * Math.max(1, samples.length - length));
    const bed = hasBed && random() < 0.6;
    return {
      speech: pad(samples.subarray(start, start + length), length),
      other: bed
        ? scale(pick(random, clips.music), length, power * 10 ** ((random() * 14 - 24) / 20))
        : new Float32Array(length),
    };
  });
  return label(join(parts.map((part) => part.speech)), join(parts.map((part) => part.other)), {
    fault,
    sampleRate,
    random,
  });
}

function pad(samples: Float32Array, length: number): Float32Array {
  const padded = new Float32Array(length);
  padded.set(samples);
  return padded;
}

function scale(sound: Float32Array, length: number, power: number): Float32Array {
  const gain = power / Math.max(1e-9, measurePower(sound));
  return pad(sound.subarray(0, length), length).map((value) => value * gain);
}

function join(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Adds one sound to another, so many decibels below it. */
export function mixBelow(sound: Float32Array, other: Float32Array, decibels: number): Float32Array {
  const gain = (measurePower(sound) * 10 ** (-decibels / 20)) / Math.max(1e-9, measurePower(other));
  return sound.map((value, index) => value + gain * (other[index] ?? 0));
}

interface FaultOptions {
  readonly fault: SoundFault;
  readonly sampleRate: number;
  readonly random: Random;
}

function label(speech: Float32Array, other: Float32Array, options: FaultOptions): LabelledSound {
  const { fault, sampleRate, random } = options;
  const mixed = speech.map((value, index) => value + (other[index] ?? 0));
  const tempo = fault === "tempo" ? 1.1 + 0.5 * random() : 1;
  const clean = tempo === 1 ? speech : changeTempo(speech, tempo, sampleRate);
  const spectrum = measureSpectrum(applyFault(mixed, { ...options, tempo }), sampleRate);
  return { spectrum, labels: labelFrames(measureSpectrum(clean, sampleRate), spectrum.frameCount) };
}

function applyFault(
  mixed: Float32Array,
  { fault, sampleRate, random, tempo }: FaultOptions & { readonly tempo: number },
): Float32Array {
  switch (fault) {
    case "none":
      return mixed;
    case "noise":
      return mixBelow(
        mixed,
        generateNoise(mixed.length, pick(random, [0, 1, 2]), random),
        4 + 20 * random(),
      );
    case "telephone":
      return filterTelephone(mixed, sampleRate);
    case "echo":
      return addEcho(mixed, sampleRate, 0.2 + 0.3 * random());
    case "tempo":
      return changeTempo(mixed, tempo, sampleRate);
  }
}

const loudActivity = 0.4;
const quietActivity = 0.08;
/** Shorter pauses belong to speech. */
const pauseFrames = Math.round(0.16 * frameRate);

function labelFrames(clean: MelSpectrum, frameCount: number): Int8Array {
  const { values } = measureVoiceActivity(clean);
  const labels = Int8Array.from({ length: frameCount }, (_, frame) => {
    const activity = values[frame] ?? 0;
    return activity > loudActivity ? 1 : activity < quietActivity ? 0 : -1;
  });
  let start = 0;
  for (let frame = 1; frame <= frameCount; frame += 1) {
    if (frame < frameCount && labels[frame] === labels[start]) continue;
    if (labels[start] === 0 && frame - start < pauseFrames) labels.fill(-1, start, frame);
    start = frame;
  }
  return labels;
}
