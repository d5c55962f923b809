import type { TextRange } from "./text-range.ts";

/** A paragraph as it is read: its sentences joined. */
export interface Paragraph {
  readonly text: string;
  /** Index into the episode's stories. */
  readonly story: number;
  /** Index into the episode's people; left out where nobody is named. */
  readonly speaker?: number;
  /** Its cues: `[firstCue, endCue)`. */
  readonly firstCue: number;
  readonly endCue: number;
  /** Bold runs as ranges of `text`. */
  readonly keywords: readonly TextRange[];
}

/** One sentence: where it stands in its paragraph's text and when it is spoken. */
export interface Cue {
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  /** `[start, end)` in the paragraph's text, without the white space around it. */
  readonly start: number;
  readonly end: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** False when the sentence is not in the sound. */
  readonly isSpoken: boolean;
  /** Its words: `[firstWord, endWord)`; empty where only sentence times are known. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Text and sentence times of an episode: all that can be read before the word times are here. */
export interface TranscriptText {
  readonly paragraphs: readonly Paragraph[];
  readonly cues: readonly Cue[];
  /** Indexes of the cues that are spoken, and when each starts, ascending. */
  readonly spokenCues: Uint32Array;
  readonly spokenCueStartsSeconds: Float64Array;
}

/**
 * Ranges and times of all words in parallel typed arrays, in the order in which they are
 * spoken; offsets are those of the paragraph's text. Empty while they are on their way.
 */
export interface WordColumns {
  readonly wordStartsSeconds: Float64Array;
  readonly wordEndsSeconds: Float64Array;
  /** For each word the latest end of it and all before it: how far back an overlap can reach. */
  readonly latestWordEndsSeconds: Float64Array;
  readonly wordStarts: Uint32Array;
  readonly wordEnds: Uint32Array;
  readonly wordCues: Uint32Array;
}

/** The whole text of an episode with its times. */
export type Transcript = TranscriptText & WordColumns;

/** Joins paragraphs and their cues, in order, to what lookups by time need. */
export function createTranscriptText(
  paragraphs: readonly Paragraph[],
  cues: readonly Cue[],
): TranscriptText {
  const spokenCues = Uint32Array.from(cues.flatMap(({ isSpoken }, cue) => (isSpoken ? [cue] : [])));
  const spokenCueStartsSeconds = Float64Array.from(
    spokenCues,
    (cue) => cues[cue]?.startSeconds ?? 0,
  );
  return { paragraphs, cues, spokenCues, spokenCueStartsSeconds };
}

/** Columns for so many words, all zero. */
export function createWordColumns(count: number): WordColumns {
  return {
    wordStartsSeconds: new Float64Array(count),
    wordEndsSeconds: new Float64Array(count),
    latestWordEndsSeconds: new Float64Array(count),
    wordStarts: new Uint32Array(count),
    wordEnds: new Uint32Array(count),
    wordCues: new Uint32Array(count),
  };
}

/** A word to be put into columns. */
export interface WordRow {
  /** `[start, end)` in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly cue: number;
}

/** Fills one row; rows are filled in order, because overlaps are counted along. */
export function setWord(columns: WordColumns, word: number, row: WordRow): void {
  const endSeconds = row.endMs / 1000;
  columns.wordStarts[word] = row.start;
  columns.wordEnds[word] = row.end;
  columns.wordStartsSeconds[word] = row.startMs / 1000;
  columns.wordEndsSeconds[word] = endSeconds;
  columns.latestWordEndsSeconds[word] = Math.max(
    columns.latestWordEndsSeconds[word - 1] ?? 0,
    endSeconds,
  );
  columns.wordCues[word] = row.cue;
}

/** How many words have times, whether these are here or still on their way. */
export function countWords({ cues }: Pick<TranscriptText, "cues">): number {
  return cues.at(-1)?.endWord ?? 0;
}

/** The text of a cue without the white space around it; empty for an index that is none. */
export function readCueText({ cues, paragraphs }: TranscriptText, cueIndex: number): string {
  const cue = cues[cueIndex];
  return cue ? (paragraphs[cue.paragraph]?.text.slice(cue.start, cue.end) ?? "") : "";
}
