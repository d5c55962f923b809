import type { ReferenceSpeech } from "./reference-speech.ts";

/** Marks the frames of a reference after which a word ends inside of a phrase: people breathe there. */
export function markWordEnds({ spectrum, phrases }: ReferenceSpeech, pooledFrames = 1): Uint8Array {
  const ends = new Uint8Array(Math.ceil(spectrum.frameCount / pooledFrames));
  for (const { words } of phrases) {
    for (const { endFrame } of words.slice(0, -1)) {
      ends[Math.max(0, Math.round(endFrame / pooledFrames) - 1)] = 1;
    }
  }
  return ends;
}
