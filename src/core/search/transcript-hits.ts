import { findCueIndexAtOffset, findSecondsAtOffset } from "../episode/find-at-time.ts";
import {
  foldEvenText,
  foldScript,
  foldText,
  type FoldedText,
  type UnitVariants,
} from "./fold-text.ts";
import { createTermMatcher } from "./term-matcher.ts";
import { type TextRange } from "../episode/text-range.ts";
import type { Transcript } from "../episode/transcript.ts";

/** Where a term stands in a transcript. */
export interface TranscriptHit {
  readonly paragraph: number;
  /** `[start, end)` in the paragraph's text. */
  readonly range: TextRange;
  /** The cues in which it starts and ends; a hit may run across a sentence's border. */
  readonly cue: number;
  readonly endCue: number;
  /** When it is spoken; undefined where the text is not in the sound. */
  readonly startSeconds?: number;
}

/** Finds terms in one transcript, whose text is folded once. */
export interface TranscriptSearcher {
  /** All hits of one term in reading order; a hit may run across sentences of a paragraph. */
  findHits(term: string): readonly TranscriptHit[];
  /** Hits of several terms, merged in reading order; overlapping ones count once. */
  findAnyHits(terms: readonly string[]): readonly TranscriptHit[];
}

type Paragraphs = Transcript["paragraphs"];

/** All paragraphs as one folded text: one search through it finds what is in any of them. */
interface FoldedParagraphs {
  /** The script in which they are folded. */
  readonly variants: UnitVariants | undefined;
  /** Joined by line breaks, which stand in no folded term. */
  readonly text: string;
  /** Where each paragraph starts in `text`. */
  readonly starts: Uint32Array;
  /** The few whose offsets change by folding. */
  readonly uneven: ReadonlyMap<number, FoldedText>;
}

// Folded on first use and once for all searchers of a text: the page and the progress bar look
// for the same words, and the text stays the same when the times of its words come in.
const foldedParagraphs = new WeakMap<Paragraphs, FoldedParagraphs>();

function foldParagraphs(paragraphs: Paragraphs, variants?: UnitVariants): FoldedParagraphs {
  const known = foldedParagraphs.get(paragraphs);
  if (known && known.variants === variants) return known;
  const uneven = new Map<number, FoldedText>();
  const starts = new Uint32Array(paragraphs.length);
  let length = 0;
  const texts = paragraphs.map(({ text }, paragraph) => {
    starts[paragraph] = length;
    let folded = foldEvenText(text);
    if (folded === undefined) {
      const mapped = foldText(text);
      uneven.set(paragraph, mapped);
      folded = mapped.text;
    }
    length += folded.length + 1;
    return folded;
  });
  const text = texts.join("\n");
  const folded = { text: variants ? foldScript(text, variants) : text, starts, uneven, variants };
  foldedParagraphs.set(paragraphs, folded);
  return folded;
}

/** Where a term is looked for, and how both are folded. */
interface HitSource {
  readonly paragraphs: Paragraphs;
  readonly variants: UnitVariants | undefined;
}

function visitRanges(
  { paragraphs, variants }: HitSource,
  term: string,
  visit: (paragraph: number, range: TextRange) => void,
): void {
  const { text, starts, uneven } = foldParagraphs(paragraphs, variants);
  let paragraph = 0;
  // The ranges of one paragraph never overlap; see `createTermMatcher`.
  let lastEnd = 0;
  createTermMatcher(term, { variants }).visitRanges(text, (foldedStart, foldedEnd) => {
    while ((starts[paragraph + 1] ?? Infinity) <= foldedStart) {
      paragraph += 1;
      lastEnd = 0;
    }
    const offset = starts[paragraph] ?? 0;
    const map = uneven.get(paragraph);
    const start = map ? (map.sourceStarts[foldedStart - offset] ?? 0) : foldedStart - offset;
    const end = map ? (map.sourceEnds[foldedEnd - 1 - offset] ?? 0) : foldedEnd - offset;
    if (start < lastEnd) return;
    lastEnd = end;
    visit(paragraph, [start, end]);
  });
}

/** How often a term stands in a text. */
export function countHits(paragraphs: Paragraphs, term: string, variants?: UnitVariants): number {
  let count = 0;
  visitRanges({ paragraphs, variants }, term, () => {
    count += 1;
  });
  return count;
}

/** Makes a searcher for a transcript; with the library's `variants` it finds what the library finds. */
export function createTranscriptSearcher(
  transcript: Transcript,
  variants?: UnitVariants,
): TranscriptSearcher {
  const findHits = (term: string): TranscriptHit[] => {
    const hits: TranscriptHit[] = [];
    visitRanges({ paragraphs: transcript.paragraphs, variants }, term, (paragraph, range) => {
      hits.push(createHit(transcript, paragraph, range));
    });
    return hits;
  };
  return {
    findHits,
    findAnyHits: (terms) => {
      const found = terms.map(findHits).filter(({ length }) => length > 0);
      // Hits of one term are in order and apart already.
      return found.length === 1 ? (found[0] ?? []) : mergeHits(found.flat());
    },
  };
}

function mergeHits(hits: readonly TranscriptHit[]): TranscriptHit[] {
  const apart: TranscriptHit[] = [];
  const sorted = hits.toSorted(
    (a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0] || b.range[1] - a.range[1],
  );
  for (const hit of sorted) {
    const before = apart.at(-1);
    if (before?.paragraph !== hit.paragraph || before.range[1] <= hit.range[0]) apart.push(hit);
  }
  return apart;
}

function createHit(transcript: Transcript, paragraph: number, range: TextRange): TranscriptHit {
  const startSeconds = findSecondsAtOffset(transcript, paragraph, range[0]);
  return {
    paragraph,
    range,
    cue: findCueIndexAtOffset(transcript, paragraph, range[0]),
    endCue: findCueIndexAtOffset(transcript, paragraph, range[1] - 1),
    ...(startSeconds !== undefined && { startSeconds }),
  };
}
