import type { EpisodeFile } from "./episode-file.ts";
import type { TextRange } from "./term-matcher.ts";

/** A paragraph as it is read: its sentences joined. */
export interface Paragraph {
  readonly text: string;
  /** Index into the episode's stories. */
  readonly story: number;
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

/**
 * The whole text of an episode with its times. Words live in parallel typed arrays, in the
 * order in which they are spoken; offsets are those of the paragraph's text.
 */
export interface Transcript {
  readonly paragraphs: readonly Paragraph[];
  readonly cues: readonly Cue[];
  /** Indexes of the cues that are spoken, and when each starts, ascending. */
  readonly spokenCues: Uint32Array;
  readonly spokenCueStartsSeconds: Float64Array;
  readonly wordStartsSeconds: Float64Array;
  readonly wordEndsSeconds: Float64Array;
  /** For each word the latest end of it and all before it: how far back an overlap can reach. */
  readonly latestWordEndsSeconds: Float64Array;
  readonly wordStarts: Uint32Array;
  readonly wordEnds: Uint32Array;
  readonly wordCues: Uint32Array;
}

/** Builds the transcript of a valid episode file. */
export function createTranscript(file: EpisodeFile["transcript"]): Transcript {
  const wordCount = file.reduce(
    (sum, { cues }) => sum + cues.reduce((inner, { words }) => inner + words.length, 0),
    0,
  );
  const paragraphs: Paragraph[] = [];
  const cues: Cue[] = [];
  const words = createWordColumns(wordCount);
  let word = 0;
  for (const source of file) {
    const firstCue = cues.length;
    const keywords: TextRange[] = [];
    let text = "";
    for (const cue of source.cues) {
      const offset = text.length;
      const firstWord = word;
      for (const [start, end, startMs, endMs] of cue.words) {
        words.wordStarts[word] = offset + start;
        words.wordEnds[word] = offset + end;
        words.wordStartsSeconds[word] = startMs / 1000;
        words.wordEndsSeconds[word] = endMs / 1000;
        words.latestWordEndsSeconds[word] = Math.max(
          words.latestWordEndsSeconds[word - 1] ?? 0,
          endMs / 1000,
        );
        words.wordCues[word] = cues.length;
        word += 1;
      }
      for (const [start, end] of cue.keywords) keywords.push([offset + start, offset + end]);
      text += cue.text;
      cues.push({
        paragraph: paragraphs.length,
        start: offset + (cue.text.length - cue.text.trimStart().length),
        end: offset + cue.text.trimEnd().length,
        startSeconds: cue.startMs / 1000,
        endSeconds: cue.endMs / 1000,
        isSpoken: cue.spoken !== false,
        firstWord,
        endWord: word,
      });
    }
    paragraphs.push({ text, story: source.story, firstCue, endCue: cues.length, keywords });
  }
  const spokenCues = Uint32Array.from(cues.flatMap(({ isSpoken }, cue) => (isSpoken ? [cue] : [])));
  const spokenCueStartsSeconds = Float64Array.from(
    spokenCues,
    (cue) => cues[cue]?.startSeconds ?? 0,
  );
  return { paragraphs, cues, spokenCues, spokenCueStartsSeconds, ...words };
}

function createWordColumns(count: number) {
  return {
    wordStartsSeconds: new Float64Array(count),
    wordEndsSeconds: new Float64Array(count),
    latestWordEndsSeconds: new Float64Array(count),
    wordStarts: new Uint32Array(count),
    wordEnds: new Uint32Array(count),
    wordCues: new Uint32Array(count),
  };
}

/** The text of a cue without the white space around it; empty for an index that is none. */
export function readCueText({ cues, paragraphs }: Transcript, cueIndex: number): string {
  const cue = cues[cueIndex];
  return cue ? (paragraphs[cue.paragraph]?.text.slice(cue.start, cue.end) ?? "") : "";
}
