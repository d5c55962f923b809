import type { TextRange } from "../episode/text-range.ts";
import type { Transcript } from "../episode/transcript.ts";
import { readWord, type Quote } from "./quote.ts";
import type { QuoteWord } from "./quote-words.ts";

/** A quote among the sentences around it, to be seen and moved. */
export interface QuoteView {
  /** The words that are seen: `[firstWord, endWord)`. */
  readonly firstWord: number;
  readonly text: string;
  /** Where each of these words stands in the text. */
  readonly ranges: readonly TextRange[];
}

/** The sentences of a quote with the ones before and behind them. */
export function createQuoteView(
  transcript: Transcript,
  words: readonly QuoteWord[],
  { first, last }: Quote,
): QuoteView {
  const cues = [...new Set(words.map(({ cue }) => cue))];
  const firstCue = cues[Math.max(0, cues.indexOf(words[first]?.cue ?? 0) - 1)] ?? 0;
  const lastPlace = Math.min(cues.length - 1, cues.indexOf(words[last]?.cue ?? 0) + 1);
  const lastCue = cues[lastPlace] ?? 0;
  const firstWord = Math.max(
    0,
    words.findIndex(({ cue }) => cue === firstCue),
  );
  const seen = words.slice(firstWord, words.findLastIndex(({ cue }) => cue === lastCue) + 1);
  const ranges: TextRange[] = [];
  let text = "";
  for (const [index, word] of seen.entries()) {
    const own = readWord(transcript, word, seen[index - 1]);
    const indent = own.length - own.trimStart().length;
    ranges.push([text.length + indent, text.length + own.length]);
    text += own;
  }
  return { firstWord, text, ranges };
}

/** Where a quote stands in what is seen of it. */
export function findQuoteRange({ firstWord, ranges }: QuoteView, quote: Quote): TextRange {
  const start = ranges[Math.max(0, quote.first - firstWord)]?.[0] ?? 0;
  const end = ranges[Math.min(ranges.length - 1, quote.last - firstWord)]?.[1] ?? 0;
  return [start, end];
}

/** The word whose start (or end) is nearest to a place between two characters. */
export function findNearestWord(
  { firstWord, ranges }: QuoteView,
  offset: number,
  edge: "first" | "last",
): number {
  const side = edge === "first" ? 0 : 1;
  let nearest = 0;
  for (const [index, range] of ranges.entries()) {
    const best = Math.abs((ranges[nearest]?.[side] ?? 0) - offset);
    if (Math.abs(range[side] - offset) < best) nearest = index;
  }
  return firstWord + nearest;
}
