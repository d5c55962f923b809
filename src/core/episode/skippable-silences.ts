import type { TimeRange } from "./time-range.ts";
import { findLastStart } from "./find-at-time.ts";
import type { Transcript } from "./transcript.ts";

/** What stays of a silence on either side: words ring out and are drawn breath for. */
const marginSeconds = 0.12;
/** Less is not worth a jump. */
const leastGainSeconds = 0.3;

/**
 * Stretches of silence that can be left out, in order, with a margin to the sound around
 * them. Silences are those of an episode in the app, which hold no word, so none is ever cut.
 */
export function findSkippableSilences(
  silences: readonly (readonly [startSeconds: number, endSeconds: number])[],
): TimeRange[] {
  return silences
    .map(([startSeconds, endSeconds]) => ({
      startSeconds: startSeconds + marginSeconds,
      endSeconds: endSeconds - marginSeconds,
    }))
    .filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= leastGainSeconds);
}

/** What the times of words leave of silences in ms: a soft word may lie in one. */
export function findWordlessSilences(
  silences: readonly (readonly [startMs: number, endMs: number])[],
  transcript: Transcript,
): [startMs: number, endMs: number][] {
  return silences.flatMap(([startMs, endMs]) => {
    const silence = { startSeconds: startMs / 1000, endSeconds: endMs / 1000 };
    return findFreeStretches(silence, findWordsIn(transcript, silence)).map(
      ({ startSeconds, endSeconds }): [number, number] => [
        Math.round(startSeconds * 1000),
        Math.round(endSeconds * 1000),
      ],
    );
  });
}

/** Times of the words that reach into a stretch, in the order of their starts. */
function findWordsIn(transcript: Transcript, { startSeconds, endSeconds }: TimeRange): TimeRange[] {
  const { wordStartsSeconds, wordEndsSeconds, latestWordEndsSeconds } = transcript;
  const words: TimeRange[] = [];
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
function findFreeStretches(silence: TimeRange, words: readonly TimeRange[]): TimeRange[] {
  const free: TimeRange[] = [];
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
