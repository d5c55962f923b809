import { findCueIndexAt } from "./find-at-time.ts";
import type { TimeRange } from "./time-range.ts";
import type { TextRange } from "./text-range.ts";
import type { Transcript } from "./transcript.ts";

/** A stretch of a paragraph. */
export interface ParagraphSpan {
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  readonly range: TextRange;
}

/**
 * The text spoken in a stretch of sound, a span per sentence: its words from the first that
 * sounds there to the last; a sentence without word times counts whole.
 */
export function findTextOfMoment(
  transcript: Transcript,
  { startSeconds, endSeconds }: TimeRange,
): ParagraphSpan[] {
  const spans: ParagraphSpan[] = [];
  const last = findCueIndexAt(transcript, endSeconds);
  const first = Math.max(0, findCueIndexAt(transcript, startSeconds));
  for (let index = first; index <= last; index += 1) {
    const cue = transcript.cues[index];
    if (!cue?.isSpoken || cue.startSeconds >= endSeconds || cue.endSeconds <= startSeconds) {
      continue;
    }
    const isHeard = (word: number): boolean =>
      (transcript.wordStartsSeconds[word] ?? Infinity) < endSeconds &&
      (transcript.wordEndsSeconds[word] ?? 0) > startSeconds;
    let from = cue.firstWord;
    while (from < cue.endWord && !isHeard(from)) from += 1;
    let to = cue.endWord - 1;
    while (to > from && !isHeard(to)) to -= 1;
    const start = cue.firstWord === cue.endWord ? cue.start : transcript.wordStarts[from];
    const end = cue.firstWord === cue.endWord ? cue.end : transcript.wordEnds[to];
    const isSpan = from < cue.endWord || cue.firstWord === cue.endWord;
    if (isSpan && start !== undefined && end !== undefined) {
      spans.push({ paragraph: cue.paragraph, range: [start, end] });
    }
  }
  return spans;
}
