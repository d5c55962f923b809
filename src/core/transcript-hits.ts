import { findCueIndexAtOffset, findSecondsAtOffset } from "./find-at-time.ts";
import { foldText, type FoldedText } from "./fold-text.ts";
import { createTermMatcher, type TextRange } from "./term-matcher.ts";
import type { Transcript } from "./transcript.ts";

/** A place where a term stands in a transcript. */
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
  findHits(term: string): TranscriptHit[];
  /** Hits of several terms, merged in reading order; overlapping ones count once. */
  findAnyHits(terms: readonly string[]): TranscriptHit[];
}

// Folded on first use, because most listeners never search, and once for all searchers of a
// transcript: the page and the progress bar look for the same words.
const foldedTranscripts = new WeakMap<Transcript, readonly FoldedText[]>();

function foldTranscript(transcript: Transcript): readonly FoldedText[] {
  const known = foldedTranscripts.get(transcript);
  if (known) return known;
  const folded = transcript.paragraphs.map(({ text }) => foldText(text));
  foldedTranscripts.set(transcript, folded);
  return folded;
}

/** Makes a searcher for a transcript. */
export function createTranscriptSearcher(transcript: Transcript): TranscriptSearcher {
  const findHits = (term: string): TranscriptHit[] => {
    const matcher = createTermMatcher(term);
    return foldTranscript(transcript).flatMap((folded, paragraph) =>
      matcher.find(folded).map((range) => createHit(transcript, paragraph, range)),
    );
  };
  return {
    findHits,
    findAnyHits: (terms) => {
      const hits = terms
        .flatMap(findHits)
        .toSorted(
          (a, b) => a.paragraph - b.paragraph || a.range[0] - b.range[0] || b.range[1] - a.range[1],
        );
      const apart: TranscriptHit[] = [];
      for (const hit of hits) {
        const before = apart.at(-1);
        if (before?.paragraph !== hit.paragraph || before.range[1] <= hit.range[0]) apart.push(hit);
      }
      return apart;
    },
  };
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
