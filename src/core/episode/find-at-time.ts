import { findFirstIndex } from "./binary-search.ts";
import type { Transcript } from "./transcript.ts";

/**
 * Index of the last of ascending `starts` at or before `seconds`, or -1. Among equal
 * starts the last. A `hint` near the answer (the one before) makes it a step, not a search.
 */
export function findLastStart(starts: Float64Array, seconds: number, hint = -1): number {
  const isAnswer = (index: number): boolean =>
    (index < 0 || (starts[index] ?? Infinity) <= seconds) &&
    (index + 1 >= starts.length || (starts[index + 1] ?? Infinity) > seconds);
  if (hint >= -1 && hint < starts.length) {
    if (isAnswer(hint)) return hint;
    if (hint + 1 < starts.length && isAnswer(hint + 1)) return hint + 1;
  }
  // Not `>`: whether a position is NaN or a start is not there, it is later.
  return findFirstIndex(0, starts.length, (index) => !((starts[index] ?? Infinity) <= seconds)) - 1;
}

/**
 * Index of the word whose times `[start, end)` hold `seconds`, or -1 between words, before the
 * first and after the last word. Where words overlap, the one that started last.
 */
export function findWordIndexAt(transcript: Transcript, seconds: number, hint = -1): number {
  const { wordStartsSeconds, wordEndsSeconds, latestWordEndsSeconds } = transcript;
  const lastStarted = findLastStart(wordStartsSeconds, seconds, hint);
  for (let word = lastStarted; word >= 0; word -= 1) {
    if ((wordEndsSeconds[word] ?? 0) > seconds) return word;
    if ((latestWordEndsSeconds[word] ?? 0) <= seconds) return -1;
  }
  return -1;
}

/**
 * Index of the cue being spoken at `seconds`: the spoken cue that started last. It stays
 * through the silence until the next one starts; -1 before the first.
 */
export function findCueIndexAt(transcript: Transcript, seconds: number): number {
  const spoken = findLastStart(transcript.spokenCueStartsSeconds, seconds);
  return spoken === -1 ? -1 : (transcript.spokenCues[spoken] ?? -1);
}

/**
 * When another word or cue is spoken than at `seconds`, in seconds: the end of this word or the
 * start of the next word or cue, whichever comes first. Infinity after the last change.
 */
export function findNextChange(transcript: Transcript, seconds: number, hint = -1): number {
  const { wordStartsSeconds, wordEndsSeconds, spokenCueStartsSeconds } = transcript;
  const nextWord = findLastStart(wordStartsSeconds, seconds, hint) + 1;
  const nextCue = findLastStart(spokenCueStartsSeconds, seconds) + 1;
  const word = findWordIndexAt(transcript, seconds, nextWord - 1);
  return Math.min(
    word === -1 ? Infinity : (wordEndsSeconds[word] ?? Infinity),
    wordStartsSeconds[nextWord] ?? Infinity,
    spokenCueStartsSeconds[nextCue] ?? Infinity,
  );
}

/**
 * Index of the word at a character of a paragraph: the word that holds it, or the one
 * before it (a click on a full stop means the word it follows), or the paragraph's first.
 * -1 when no word with times is near within the same cue.
 */
export function findWordIndexAtOffset(
  transcript: Transcript,
  paragraphIndex: number,
  offset: number,
): number {
  const cue = transcript.cues[findCueIndexAtOffset(transcript, paragraphIndex, offset)];
  // Words whose times are still on their way are none yet.
  const endWord = Math.min(cue?.endWord ?? 0, transcript.wordStarts.length);
  if (!cue || cue.firstWord >= endWord) return -1;
  let found = cue.firstWord;
  for (let word = cue.firstWord; word < endWord; word += 1) {
    if ((transcript.wordStarts[word] ?? Infinity) > offset) break;
    found = word;
  }
  return found;
}

/** Index of the cue at a character of a paragraph, the last one for an offset past the text; -1 if none. */
export function findCueIndexAtOffset(
  { paragraphs, cues }: Transcript,
  paragraphIndex: number,
  offset: number,
): number {
  const paragraph = paragraphs[paragraphIndex];
  if (!paragraph || paragraph.firstCue === paragraph.endCue) return -1;
  for (let cue = paragraph.endCue - 1; cue > paragraph.firstCue; cue -= 1) {
    if ((cues[cue]?.start ?? 0) <= offset) return cue;
  }
  return paragraph.firstCue;
}

/**
 * When the text at a character of a paragraph is spoken, in seconds: its word's start, its
 * sentence's where words have no times. Undefined for text that is not in the sound.
 */
export function findSecondsAtOffset(
  transcript: Transcript,
  paragraphIndex: number,
  offset: number,
): number | undefined {
  const cue = transcript.cues[findCueIndexAtOffset(transcript, paragraphIndex, offset)];
  if (!cue?.isSpoken) return undefined;
  const word = findWordIndexAtOffset(transcript, paragraphIndex, offset);
  return word === -1 ? cue.startSeconds : transcript.wordStartsSeconds[word];
}
