import type { TimeRange } from "./time-range.ts";
import type { Transcript } from "./transcript.ts";

/** A position between two characters of a transcript. */
export interface TextPosition {
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  /** UTF-16 units of the paragraph's text before it. */
  readonly offset: number;
}

/**
 * When the text between two positions is spoken: from the start of its first word to the end of
 * its last, a word that is only touched counts whole; sentences without word times count
 * whole. Undefined when nothing of it is in the sound.
 */
export function findMomentOfText(
  transcript: Transcript,
  from: TextPosition,
  to: TextPosition,
): TimeRange | undefined {
  const { firstCue = 0 } = transcript.paragraphs[from.paragraph] ?? {};
  const { endCue = 0 } = transcript.paragraphs[to.paragraph] ?? {};
  let found: TimeRange | undefined;
  for (let cue = firstCue; cue < endCue; cue += 1) {
    const paragraph = transcript.cues[cue]?.paragraph;
    const start = paragraph === from.paragraph ? from.offset : 0;
    const end = paragraph === to.paragraph ? to.offset : Infinity;
    const part = findPartOfCue(transcript, cue, [start, end]);
    if (part) found = found ? join(found, part) : part;
  }
  return found;
}

/** When `[start, end)` of a paragraph is spoken in one of its cues. */
function findPartOfCue(
  transcript: Transcript,
  cueIndex: number,
  [start, end]: readonly [start: number, end: number],
): TimeRange | undefined {
  const cue = transcript.cues[cueIndex];
  if (!cue?.isSpoken || cue.start >= end || cue.end <= start) return undefined;
  const { startSeconds, endSeconds, firstWord, endWord } = cue;
  if (firstWord === endWord) return { startSeconds, endSeconds };
  let found: TimeRange | undefined;
  for (let word = firstWord; word < endWord; word += 1) {
    const isTouched =
      (transcript.wordStarts[word] ?? Infinity) < end && (transcript.wordEnds[word] ?? 0) > start;
    if (!isTouched) continue;
    const part = {
      startSeconds: transcript.wordStartsSeconds[word] ?? 0,
      endSeconds: transcript.wordEndsSeconds[word] ?? 0,
    };
    found = found ? join(found, part) : part;
  }
  return found;
}

function join(a: TimeRange, b: TimeRange): TimeRange {
  return {
    startSeconds: Math.min(a.startSeconds, b.startSeconds),
    endSeconds: Math.max(a.endSeconds, b.endSeconds),
  };
}
