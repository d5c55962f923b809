import { findFirstIndex } from "#core/episode/binary-search.ts";
import type { TextRange } from "#core/episode/text-range.ts";

/** Texts joined without white space, with a map from every UTF-16 unit back to its text. */
export interface CondensedTexts {
  readonly text: string;
  /** For each unit of `text`: which of the texts it comes from. */
  readonly sources: Uint32Array;
  /** For each unit of `text`: where it stands in that text. */
  readonly offsets: Uint32Array;
  /** For each of the texts: where it starts in `text`; one more for the end. */
  readonly starts: Uint32Array;
}

/**
 * Joins texts without white space, so that two divisions of the same words into pieces can
 * be laid upon one another.
 *
 * @example condenseTexts(["a b", "c"]).text === "abc"
 */
export function condenseTexts(texts: readonly string[]): CondensedTexts {
  const sources: number[] = [];
  const offsets: number[] = [];
  const starts = [0];
  let text = "";
  texts.forEach((source, index) => {
    for (const { 0: unit, index: offset } of source.matchAll(/\S/g)) {
      text += unit;
      sources.push(index);
      offsets.push(offset);
    }
    starts.push(text.length);
  });
  return {
    text,
    sources: Uint32Array.from(sources),
    offsets: Uint32Array.from(offsets),
    starts: Uint32Array.from(starts),
  };
}

/**
 * The units that stand in `[start, end)` of one of the texts, as a range of the condensed
 * text; empty where there is only white space.
 */
export function findCondensedRange(
  condensed: CondensedTexts,
  source: number,
  [start, end]: TextRange,
): TextRange {
  const from = findFirstUnit(condensed, source, start);
  return [from, Math.max(from, findFirstUnit(condensed, source, end))];
}

/** The first unit of a text at or after an offset. */
function findFirstUnit(
  { offsets, starts }: CondensedTexts,
  source: number,
  offset: number,
): number {
  const start = starts[source] ?? 0;
  const end = starts[source + 1] ?? start;
  return findFirstIndex(start, end, (unit) => (offsets[unit] ?? Infinity) >= offset);
}
