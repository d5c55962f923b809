import type { TextRange } from "../episode/text-range.ts";
import type { Transcript } from "../episode/transcript.ts";

/** The smallest part that can be quoted: a word, or a sentence whose words have no times. */
export interface QuoteWord {
  /** Index into the transcript's paragraphs. */
  readonly paragraph: number;
  /** In the paragraph's text, with the marks that belong to it: `“这就`, `好比，`. */
  readonly range: TextRange;
  /** Index into the transcript's cues. */
  readonly cue: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const openingMarks = /[“‘（《「『【〈([{¿¡"']$/u;

/** All that can be quoted of an episode, in order; what is not in the sound is no part of it. */
export function listQuoteWords(transcript: Transcript): QuoteWord[] {
  return transcript.cues.flatMap((cue, index) => {
    if (!cue.isSpoken) return [];
    const { paragraph, startSeconds, endSeconds } = cue;
    const endWord = Math.min(cue.endWord, transcript.wordStarts.length);
    if (cue.firstWord >= endWord) {
      return [
        { paragraph, range: [cue.start, cue.end] as const, cue: index, startSeconds, endSeconds },
      ];
    }
    return listWordsOfCue(transcript, index, endWord);
  });
}

function listWordsOfCue(transcript: Transcript, index: number, endWord: number): QuoteWord[] {
  const cue = transcript.cues[index];
  if (!cue) return [];
  const text = transcript.paragraphs[cue.paragraph]?.text ?? "";
  const words: QuoteWord[] = [];
  let start = cue.start;
  for (let word = cue.firstWord; word < endWord; word += 1) {
    const nextStart = word + 1 < endWord ? (transcript.wordStarts[word + 1] ?? cue.end) : cue.end;
    const end = word + 1 < endWord ? skipBackOverOpening(text, start, nextStart) : cue.end;
    words.push({
      paragraph: cue.paragraph,
      range: [start, end],
      cue: index,
      startSeconds: transcript.wordStartsSeconds[word] ?? cue.startSeconds,
      endSeconds: transcript.wordEndsSeconds[word] ?? cue.endSeconds,
    });
    start = end;
  }
  return words;
}

/** A mark that opens belongs to the word behind it. */
function skipBackOverOpening(text: string, start: number, end: number): number {
  let place = end;
  while (place > start + 1 && openingMarks.test(text.slice(start, place))) place -= 1;
  return place;
}
