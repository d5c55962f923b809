import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import type { ReferenceSpeech } from "./reference-speech.ts";
import type { SpeechMatch } from "./trace-match.ts";
import type { VoiceActivity } from "./voice-activity.ts";

/** What is farther before a sentence is not a part of it. */
const nearSeconds = 4;
/** So much speech in a row is not the head of a sentence but something that is not in the script. */
const mostSeconds = 6;

/**
 * How many seconds of speech lie right before each sentence that belong to none: its own first
 * words, maybe, before a pause. None behind a sentence that was not heard: that is its place.
 */
export function listUnclaimed(
  { phrases }: ReferenceSpeech,
  match: SpeechMatch,
  { values }: VoiceActivity,
): ReadonlyMap<number, number> {
  const unclaimed = new Map<number, number>();
  let lastFrame = 0;
  let lastSkipped = -1;
  for (const [index, { sentence }] of phrases.entries()) {
    const heard = match.phrases[index];
    if (!heard) continue;
    if (heard.isSkipped) {
      lastSkipped = sentence;
      continue;
    }
    if (!unclaimed.has(sentence)) {
      const sum = (first: number): number =>
        values.subarray(first, heard.startFrame).reduce((total, value) => total + value, 0);
      const all = sum(lastFrame) / frameRate;
      const isElse = all > mostSeconds || (lastSkipped >= 0 && lastSkipped !== sentence);
      const near = sum(Math.max(lastFrame, heard.startFrame - nearSeconds * frameRate));
      unclaimed.set(sentence, isElse ? 0 : near / frameRate);
    }
    lastFrame = heard.endFrame;
    lastSkipped = -1;
  }
  return unclaimed;
}
