import { describe, expect, it } from "vitest";
import { findUniqueRuns } from "#publish/timing/match/find-unique-runs.ts";
import { matchSequences } from "#publish/timing/match/match-sequences.ts";
import type { SequenceMatch } from "#publish/timing/match/sequence-block.ts";
import * as fc from "../../../support/property.ts";

/** Length of a longest common subsequence, by its definition. */
function measureCommon(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = measureCommon(rest, b);
  return at === -1 ? without : Math.max(without, 1 + measureCommon(rest, b.slice(at + 1)));
}

function expectCommon(
  matches: readonly SequenceMatch[],
  a: readonly number[],
  b: readonly number[],
): void {
  const [froms, tos] = [matches.map(([from]) => from), matches.map(([, to]) => to)];
  expect(froms.map((index) => a[index])).toEqual(tos.map((index) => b[index]));
  for (const indexes of [froms, tos]) {
    expect(indexes.every((index, at) => index > (indexes[at - 1] ?? -1))).toBe(true);
  }
}

const items = fc.array(fc.nat({ max: 3 }), { maxLength: 10 });

describe("matchSequences", () => {
  it("finds as much as any two short sequences have in common", () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const matches = matchSequences(a, b);
        expectCommon(matches, a, b);
        expect(matches).toHaveLength(measureCommon(a, b));
      }),
    );
  });

  it("finds what twelve hours of text and captions have in common", () => {
    const random = createRandom();
    const text = Array.from({ length: 150_000 }, () => random(3000));
    // Every 50th character is misheard, and 2000 are put in at one place and left out at another.
    const heard = text.map((item, index) => (index % 50 === 0 ? 4000 : item));
    const captions = [
      ...heard.slice(0, 40_000),
      ...Array.from({ length: 2000 }, () => random(3000)),
      ...heard.slice(40_000, 90_000),
      ...heard.slice(92_000),
    ];
    const matches = matchSequences(text, captions);
    expectCommon(matches, text, captions);
    expect(matches.length).toBeGreaterThanOrEqual(148_000 * 0.98);
  });

  it.each([
    ["repeat one item", () => 1, () => 2],
    ["repeat two items the other way round", (at: number) => at % 2, (at: number) => (at + 1) % 2],
    ["hold few items", (at: number) => (at * at) % 7, (at: number) => (at * at) % 11],
  ])("stays quick for long sequences that %s", (_, first, second) => {
    const indexes = Array.from({ length: 150_000 }, (_item, index) => index);
    const [a, b] = [indexes.map(first), indexes.map(second)];
    const matches = matchSequences(a, b);
    expectCommon(matches, a, b);
    expect(matches.length).toBeLessThanOrEqual(a.length);
  });
});

describe("findUniqueRuns", () => {
  it("finds runs that stand once in both, as many as have one order", () => {
    const [a, b] = [
      [1, 2, 9, 3, 4, 9, 5, 6],
      [3, 4, 8, 1, 2, 8, 5, 6],
    ];
    const block = { a, b, aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
    const runs = findUniqueRuns(block, 2);
    expectCommon(runs, a, b);
    expect(runs).toHaveLength(2);
    expect(runs.at(-1)).toEqual([6, 6]);
  });

  it("passes over runs that occur again", () => {
    const block = { a: [1, 2, 1, 2], b: [1, 2], aFrom: 0, aTo: 4, bFrom: 0, bTo: 2 };
    expect(findUniqueRuns(block, 2)).toEqual([]);
  });
});

/** Numbers below a bound, the same every time. */
function createRandom(): (bound: number) => number {
  let seed = 1;
  return (bound) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % bound;
  };
}
