import { findCueIndexAt } from "../episode/find-at-time.ts";
import type { MomentTime } from "../episode/moment-time.ts";
import type { TimeRange } from "../episode/time-range.ts";
import type { Transcript } from "../episode/transcript.ts";
import type { QuoteWord } from "./quote-words.ts";

/** What is quoted: indexes of the first and the last word, both part of it. */
export interface Quote {
  readonly first: number;
  readonly last: number;
}

/** An end of a quote. */
export type QuoteEdge = "first" | "last";

/** How far an end goes in one step. */
export interface QuoteStep {
  readonly edge: QuoteEdge;
  readonly by: 1 | -1;
  readonly unit: "word" | "sentence";
}

/**
 * The words spoken at a moment: of a range those that begin and end in it, of a point the whole sentence.
 * Where nothing sounds, the word that follows; undefined for an episode without words.
 */
export function findQuote(
  transcript: Transcript,
  words: readonly QuoteWord[],
  moment: MomentTime,
): Quote | undefined {
  if (words.length === 0) return undefined;
  const { startSeconds, endSeconds } = moment;
  if (endSeconds === undefined) {
    const at = findCueIndexAt(transcript, startSeconds);
    return findSentence(words, at === -1 ? (words[0]?.cue ?? 0) : at);
  }
  // A link's times are cut and raised to tenths, by which they reach into the words around: those
  // are meant that begin and end inside.
  const first = words.findIndex((word) => word.startSeconds > startSeconds - slackSeconds);
  const last = words.findLastIndex((word) => word.endSeconds < endSeconds + slackSeconds);
  if (first !== -1 && first <= last) return { first, last };
  // A stretch inside of a word, or of a sentence whose words have no times.
  const touched = words.findIndex((word) => word.endSeconds > startSeconds);
  const at = touched === -1 ? words.length - 1 : touched;
  return { first: at, last: at };
}

/** Times are sums of fractions. */
const slackSeconds = 0.005;

/** All words of a sentence. */
function findSentence(words: readonly QuoteWord[], cue: number): Quote | undefined {
  const first = words.findIndex((word) => word.cue === cue);
  if (first === -1) return undefined;
  return { first, last: words.findLastIndex((word) => word.cue === cue) };
}

/** Moves an end of a quote; it stops at the other end and at the ends of the episode. */
export function moveQuoteEdge(words: readonly QuoteWord[], quote: Quote, step: QuoteStep): Quote {
  return setQuoteEdge(words, quote, { edge: step.edge, word: findNextEdge(words, quote, step) });
}

/** Puts an end of a quote on a word; it stops at the other end and at the ends of the episode. */
export function setQuoteEdge(
  words: readonly QuoteWord[],
  { first, last }: Quote,
  { edge, word }: { readonly edge: QuoteEdge; readonly word: number },
): Quote {
  const inside = Math.min(words.length - 1, Math.max(0, word));
  return edge === "first"
    ? { first: Math.min(inside, last), last }
    : { first, last: Math.max(inside, first) };
}

function findNextEdge(words: readonly QuoteWord[], quote: Quote, { edge, by, unit }: QuoteStep) {
  const at = quote[edge];
  if (unit === "word") return at + by;
  const isEdge = (word: number): boolean =>
    words[word]?.cue !== words[edge === "first" ? word - 1 : word + 1]?.cue;
  let word = at + by;
  while (word > 0 && word < words.length - 1 && !isEdge(word)) word += by;
  return word;
}

/** What a quote says, and when it is spoken. */
export interface QuoteContent extends TimeRange {
  /** On one line, without the white space around it. */
  readonly text: string;
  /** Characters as a reader counts them. */
  readonly length: number;
}

/** Reads a quote. */
export function readQuote(
  transcript: Transcript,
  words: readonly QuoteWord[],
  { first, last }: Quote,
): QuoteContent {
  const quoted = words.slice(first, last + 1);
  const text = joinWords(transcript, quoted).trim();
  return {
    text,
    length: [...new Intl.Segmenter().segment(text)].length,
    startSeconds: words[first]?.startSeconds ?? 0,
    endSeconds: quoted.reduce((latest, { endSeconds }) => Math.max(latest, endSeconds), 0),
  };
}

/** The text of words that follow one another; paragraphs are joined as sentences are. */
export function joinWords(transcript: Transcript, words: readonly QuoteWord[]): string {
  return words.map((word, index) => readWord(transcript, word, words[index - 1])).join("");
}

/** A word with what stands between it and the one before it. */
export function readWord(
  { paragraphs }: Transcript,
  { paragraph, range: [start, end] }: QuoteWord,
  previous: QuoteWord | undefined,
): string {
  const text = paragraphs[paragraph]?.text ?? "";
  if (!previous) return text.slice(start, end);
  if (previous.paragraph === paragraph) {
    // Between sentences only white space may stand; what is not spoken is left out.
    const between = text.slice(previous.range[1], start);
    return (between.trim() === "" ? between : " ") + text.slice(start, end);
  }
  const before = paragraphs[previous.paragraph]?.text.slice(0, previous.range[1]) ?? "";
  // Chinese needs no space between sentences.
  return (/[\u2E80-\uFFEF”’…]$/u.test(before) ? "" : " ") + text.slice(start, end);
}
