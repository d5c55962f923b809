import type { SequenceMatch } from "../match/sequence-block.ts";

/** The sequence that holds more, and where its pieces start. */
export interface DividedSequence {
  readonly items: readonly number[];
  /** Whether a piece (a caption, a sentence) starts with this item. */
  readonly isStart: (index: number) => boolean;
}

/** Further than any phrase; bounds the work where one item is repeated without end. */
const longestSlide = 100;

/**
 * Moves what only the second sequence holds to where its pieces start and end, as far as the
 * matches allow. “A B” in “A [B A] B” may as well be found in “[A B] A B”: the one that
 * inserts whole pieces is right.
 */
export function slideInsertions(
  matches: readonly SequenceMatch[],
  sequence: DividedSequence,
): SequenceMatch[] {
  const a = matches.map(([index]) => index);
  const b = matches.map(([, index]) => index);
  for (let pair = matches.length - 2; pair >= 0; pair -= 1) {
    const size = (b[pair + 1] ?? 0) - (b[pair] ?? 0) - 1;
    if (size === 0 || a[pair + 1] !== (a[pair] ?? 0) + 1) continue;
    const slide = findBestSlide({ a, b, pair, size }, sequence);
    for (let moved = pair - slide + 1; moved <= pair; moved += 1) b[moved] = (b[moved] ?? 0) + size;
  }
  return a.map((index, pair) => [index, b[pair] ?? 0]);
}

/** What is inserted behind a pair of matching items. */
interface Insertion {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly pair: number;
  readonly size: number;
}

/** How many pairs before an insertion had better stand behind it. */
function findBestSlide(insertion: Insertion, sequence: DividedSequence): number {
  const { a, b, pair, size } = insertion;
  const { items } = sequence;
  let best = 0;
  let bestRate = rateSlide(insertion, 0, sequence);
  for (let slide = 1; slide <= longestSlide; slide += 1) {
    const moved = pair - slide + 1;
    const seat = b[moved];
    const follows =
      slide === 1 || (seat === (b[pair] ?? 0) - slide + 1 && a[moved + 1] === (a[moved] ?? 0) + 1);
    if (seat === undefined || !follows || items[seat] !== items[seat + size]) break;
    const rate = rateSlide(insertion, slide, sequence);
    if (rate > bestRate) [best, bestRate] = [slide, rate];
  }
  return best;
}

/** Good is an insertion that starts and ends with a piece, or joins the one before it. */
function rateSlide(
  { b, pair, size }: Insertion,
  slide: number,
  { isStart }: DividedSequence,
): number {
  const from = (b[pair] ?? 0) + 1 - slide;
  const meetsOther = slide > 0 && (b[pair - slide] ?? -1) + 1 < from;
  return Number(isStart(from)) + Number(isStart(from + size)) + Number(meetsOther);
}
