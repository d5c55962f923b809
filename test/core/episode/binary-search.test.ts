import { describe, expect, it } from "vitest";
import { findFirstIndex } from "#core/episode/binary-search.ts";
import * as fc from "../../support/property.ts";

const anyAscending = fc
  .array(fc.integer({ min: -9, max: 9 }))
  .map((list) => list.toSorted((a, b) => a - b));

describe("findFirstIndex", () => {
  it("finds what a scan finds, in any part of any ascending list", () => {
    fc.assert(
      fc.property(anyAscending, fc.nat({ max: 9 }), fc.integer(), (list, skipped, least) => {
        const start = Math.min(skipped, list.length);
        const isAnswer = (index: number): boolean => (list[index] ?? Infinity) >= least % 10;
        const scanned = list.findIndex((_, index) => index >= start && isAnswer(index));
        const expected = scanned === -1 ? list.length : scanned;
        expect(findFirstIndex(start, list.length, isAnswer)).toBe(expected);
      }),
    );
  });

  it("asks only inside of the part, about twenty times for a million", () => {
    const asked: number[] = [];
    findFirstIndex(0, 1_000_000, (index) => {
      asked.push(index);
      return index >= 777_777;
    });
    expect(asked.length).toBeLessThanOrEqual(20);
    expect(findFirstIndex(5, 5, () => true)).toBe(5);
  });
});
