import { findFirstIndex } from "#core/episode/binary-search.ts";
import type { SequenceBlock, SequenceMatch } from "./sequence-block.ts";

/**
 * Finds where runs of items start that occur exactly once in either sequence of a block, as
 * many of them as stand in the same order in both.
 */
export function findUniqueRuns(block: SequenceBlock, length: number): SequenceMatch[] {
  const { a, b, aFrom, aTo, bFrom, bTo } = block;
  const inB = locateRuns(b.slice(bFrom, bTo), length);
  const pairs: SequenceMatch[] = [];
  for (const [run, at] of locateRuns(a.slice(aFrom, aTo), length)) {
    const other = inB.get(run);
    if (at !== undefined && other !== undefined) pairs.push([aFrom + at, bFrom + other]);
  }
  return findAscending(pairs);
}

/** Where each run starts; undefined for one that occurs again. In the order of the sequence. */
function locateRuns(items: readonly number[], length: number): Map<string, number | undefined> {
  const starts = new Map<string, number | undefined>();
  for (let at = 0; at + length <= items.length; at += 1) {
    const run = items.slice(at, at + length).join(" ");
    starts.set(run, starts.has(run) ? undefined : at);
  }
  return starts;
}

/** A longest part of pairs, ascending in their first, that ascends in their second too. */
function findAscending(pairs: readonly SequenceMatch[]): SequenceMatch[] {
  // For each length the pair with the lowest end, and for each pair the one before it.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, b]] of pairs.entries()) {
    const length = findFirstIndex(0, ends.length, (at) => (pairs[ends[at] ?? 0]?.[1] ?? 0) >= b);
    before.push(length === 0 ? -1 : (ends[length - 1] ?? -1));
    ends[length] = index;
  }
  const chain: SequenceMatch[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.toReversed();
}
