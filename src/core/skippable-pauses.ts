import { findLastStart } from "./find-at-time.ts";
import type { Transcript } from "./transcript.ts";

/** A stretch of sound in seconds, half-open. */
export interface Stretch {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** What stays of a pause on either side: words ring out and are drawn breath for. */
const marginSeconds = 0.12;
/** Less is not worth a jump. */
const leastGainSeconds = 0.3;

/**
 * Stretches of silence that can be left out, in order: each keeps a margin from the sound
 * around it and from every word's times, so that no word is ever cut.
 */
export function findSkippablePauses(
  silences: readonly (readonly [startSeconds: number, endSeconds: number])[],
  transcript: Transcript,
): Stretch[] {
  return silences.flatMap(([startSeconds, endSeconds]) => {
    const silence = { startSeconds, endSeconds };
    return findFreeStretches(silence, findWordsIn(transcript, silence))
      .map((free) => ({
        startSeconds: free.startSeconds + marginSeconds,
        endSeconds: free.endSeconds - marginSeconds,
      }))
      .filter((free) => free.endSeconds - free.startSeconds >= leastGainSeconds);
  });
}

/** Times of the words that reach into a stretch, in the order of their starts. */
function findWordsIn(transcript: Transcript, { startSeconds, endSeconds }: Stretch): Stretch[] {
  const { wordStartsSeconds, wordEndsSeconds, latestWordEndsSeconds } = transcript;
  const words: Stretch[] = [];
  let word = findLastStart(wordStartsSeconds, endSeconds);
  while (word >= 0 && (latestWordEndsSeconds[word] ?? 0) > startSeconds) {
    words.push({
      startSeconds: wordStartsSeconds[word] ?? 0,
      endSeconds: wordEndsSeconds[word] ?? 0,
    });
    word -= 1;
  }
  return words.toReversed();
}

/** What the words leave of a silence. */
function findFreeStretches(silence: Stretch, words: readonly Stretch[]): Stretch[] {
  const free: Stretch[] = [];
  let { startSeconds } = silence;
  for (const word of words) {
    if (word.startSeconds > startSeconds)
      free.push({ startSeconds, endSeconds: word.startSeconds });
    startSeconds = Math.max(startSeconds, word.endSeconds);
  }
  if (startSeconds < silence.endSeconds)
    free.push({ startSeconds, endSeconds: silence.endSeconds });
  return free;
}
