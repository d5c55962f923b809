import type { Transcript } from "#core/episode/transcript.ts";

/** A stretch of a sentence: a word with its index, or what stands between words. */
export interface WordPiece {
  readonly text: string;
  readonly word?: number;
}

/** A sentence cut at its words, in order; joined they are its text. Empty for an index that is none. */
export function listWordPieces(transcript: Transcript, cueIndex: number): WordPiece[] {
  const cue = transcript.cues[cueIndex];
  const text = transcript.paragraphs[cue?.paragraph ?? -1]?.text;
  if (!cue || text === undefined) return [];
  const pieces: WordPiece[] = [];
  let offset = cue.start;
  // Words whose times are still on their way are none yet.
  const endWord = Math.min(cue.endWord, transcript.wordStarts.length);
  for (let word = cue.firstWord; word < endWord; word += 1) {
    const start = Math.max(offset, transcript.wordStarts[word] ?? offset);
    const end = Math.min(cue.end, transcript.wordEnds[word] ?? start);
    if (start >= end) continue;
    if (start > offset) pieces.push({ text: text.slice(offset, start) });
    pieces.push({ text: text.slice(start, end), word });
    offset = end;
  }
  if (offset < cue.end) pieces.push({ text: text.slice(offset, cue.end) });
  return pieces;
}
