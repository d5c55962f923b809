import { useMemo, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import {
  findQuote,
  moveQuoteEdge,
  readQuote,
  setQuoteEdge,
  type Quote,
  type QuoteContent,
  type QuoteEdge,
  type QuoteStep,
} from "#core/share/quote.ts";
import { listQuoteWords, type QuoteWord } from "#core/share/quote-words.ts";

/** A quote that can be moved by words and sentences. */
export interface QuoteSelection {
  readonly transcript: Transcript;
  readonly words: readonly QuoteWord[];
  readonly quote: Quote;
  readonly content: QuoteContent;
  readonly move: (step: QuoteStep) => void;
  /** Puts an end on a word. */
  readonly put: (edge: QuoteEdge, word: number) => void;
}

/** The quote at a moment of an episode, to begin with. */
export function useQuote({ transcript }: Episode, moment: MomentTime): QuoteSelection {
  const words = useMemo(() => listQuoteWords(transcript), [transcript]);
  const [quote, setQuote] = useState<Quote>(
    () => findQuote(transcript, words, moment) ?? { first: 0, last: 0 },
  );
  const content = useMemo(() => {
    const read = readQuote(transcript, words, quote);
    // An episode in which nothing is known to be said: the place itself is shared.
    const { startSeconds, endSeconds = startSeconds + 10 } = moment;
    return words.length === 0 ? { ...read, startSeconds, endSeconds } : read;
  }, [transcript, words, quote, moment]);
  return {
    transcript,
    words,
    quote,
    content,
    move: (step) => setQuote((current) => moveQuoteEdge(words, current, step)),
    put: (edge, word) => setQuote((current) => setQuoteEdge(words, current, { edge, word })),
  };
}
