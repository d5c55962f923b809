import { createRandom } from "../bench/generate-transcript.ts";
import {
  clipSeconds,
  composeSound,
  type CleanSpeech,
  type LabelledSound,
  type SoundClips,
  type SoundFault,
} from "./compose-sound.ts";
import { dinKinds, generateDin } from "./random-din.ts";
import { generateMusic } from "./random-music.ts";

/** A sound to learn from or to be tried with. */
export interface TrainingSound extends LabelledSound {
  readonly speaker: string;
  readonly fault: SoundFault;
}

export const soundFaults = ["none", "noise", "telephone", "echo", "tempo"] as const;
const clipCounts = { music: 60, din: 5 } as const;

/**
 * Composes `count` sounds of each speech, its faults in turn. Other seeds give other music:
 * what is tried was never learned from.
 */
export function listTrainingSounds(
  speeches: readonly CleanSpeech[],
  { count, seed }: { readonly count: number; readonly seed: number },
): TrainingSound[] {
  const clips = new Map<number, SoundClips>();
  return speeches.flatMap((speech, index) => {
    const own = clips.get(speech.sampleRate) ?? generateClips(speech.sampleRate, seed);
    clips.set(speech.sampleRate, own);
    const random = createRandom(seed + index);
    return Array.from({ length: count }, (_, number): TrainingSound => {
      const fault = soundFaults[number % soundFaults.length] ?? "none";
      const hasBed = number % 3 !== 0;
      const sound = composeSound({ speech, fault, clips: own, hasBed }, random);
      return { ...sound, speaker: speech.speaker, fault };
    });
  });
}

function generateClips(sampleRate: number, seed: number): SoundClips {
  const random = createRandom(seed);
  return {
    music: Array.from({ length: clipCounts.music }, () =>
      generateMusic(clipSeconds, sampleRate, random),
    ),
    din: dinKinds.flatMap((kind) =>
      Array.from({ length: clipCounts.din }, () =>
        generateDin(kind, { seconds: clipSeconds, sampleRate, random }),
      ),
    ),
  };
}
