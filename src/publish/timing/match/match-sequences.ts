import { findLongestMatch } from "./find-longest-match.ts";
import { findUniqueRuns } from "./find-unique-runs.ts";
import type { SequenceBlock, SequenceMatch } from "./sequence-block.ts";

/** Blocks with more pairs are divided first: two hours of captions have 10 to the 9. */
const mostPairs = 4_000_000;
/** How long a run must be that stands in both only once; shorter ones where there are none. */
const runLengths = [8, 4, 2, 1];

/**
 * Finds what two sequences have in common, in order: the most that there is where they are
 * short; where they are long, they are first laid upon one another by runs of items that
 * occur only once, so that time and memory stay bounded whatever they hold.
 */
export function matchSequences(a: readonly number[], b: readonly number[]): SequenceMatch[] {
  const matches: SequenceMatch[] = [];
  const work: { readonly block: SequenceBlock; readonly level: number }[] = [
    { block: { a, b, aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, level: 0 },
  ];
  for (let next = work.pop(); next; next = work.pop()) {
    const block = trimBlock(next.block, matches);
    const pairs = (block.aTo - block.aFrom) * (block.bTo - block.bFrom);
    const runLength = runLengths[next.level];
    if (pairs === 0) continue;
    if (pairs > mostPairs && runLength === undefined) continue;
    const found =
      pairs > mostPairs ? findUniqueRuns(block, runLength ?? 1) : findLongestMatch(block);
    for (const match of found) matches.push(match);
    if (pairs <= mostPairs) continue;
    for (const part of divideBlock(block, found)) work.push({ block: part, level: next.level + 1 });
  }
  return matches.toSorted((left, right) => left[0] - right[0]);
}

/** Takes the common start and end away, which belong to any longest match. */
function trimBlock(block: SequenceBlock, matches: SequenceMatch[]): SequenceBlock {
  const { a, b } = block;
  let { aFrom, aTo, bFrom, bTo } = block;
  for (; aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]; aFrom += 1, bFrom += 1) {
    matches.push([aFrom, bFrom]);
  }
  for (; aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]; aTo -= 1, bTo -= 1) {
    matches.push([aTo - 1, bTo - 1]);
  }
  return { a, b, aFrom, aTo, bFrom, bTo };
}

function divideBlock(block: SequenceBlock, matches: readonly SequenceMatch[]): SequenceBlock[] {
  const starts = [[block.aFrom, block.bFrom] as const, ...matches.map(([a, b]) => [a + 1, b + 1])];
  const ends = [...matches, [block.aTo, block.bTo] as const];
  return starts.map(([aFrom = 0, bFrom = 0], index) => {
    const [aTo, bTo] = ends[index] ?? [aFrom, bFrom];
    return { a: block.a, b: block.b, aFrom, aTo, bFrom, bTo };
  });
}
