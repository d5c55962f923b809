import { describe, expect, it } from "vitest";
import { mergeNewest, nextStamp, pickNewest } from "#core/listener/merge-newest.ts";
import * as fc from "../../support/property.ts";

interface Entry {
  readonly word: string;
  readonly atMs: number;
}

const readStampMs = ({ atMs }: Entry): number => atMs;
const anyEntry = fc.record({ word: fc.constantFrom("a", "b", "c"), atMs: fc.nat({ max: 3 }) });
const anyRecord = fc.dictionary(fc.constantFrom("x", "y", "z", "__proto__"), anyEntry);
const merge = (
  mine: Readonly<Record<string, Entry>>,
  theirs: Readonly<Record<string, Entry>>,
): Record<string, Entry> => mergeNewest(mine, theirs, readStampMs);

describe("nextStamp", () => {
  it("is now, for a first change and when the last one is older", () => {
    expect(nextStamp(undefined, 5)).toBe(5);
    expect(nextStamp(3, 5)).toBe(5);
  });

  it("is later than the last one, in the same millisecond and when the clock was set back", () => {
    expect(nextStamp(5, 5)).toBe(6);
    expect(nextStamp(9, 5)).toBe(10);
  });
});

describe("pickNewest", () => {
  it("takes of two equally old values the same one, whichever comes first", () => {
    const a = { word: "a", atMs: 1 };
    const b = { word: "b", atMs: 1 };
    expect(pickNewest(a, b, readStampMs)).toBe(pickNewest(b, a, readStampMs));
  });

  it("is not led by the order in which fields were set", () => {
    const a = { word: "a", atMs: 1 };
    const turned = { atMs: 1, word: "a" };
    expect(pickNewest(a, turned, readStampMs)).toEqual(pickNewest(turned, a, readStampMs));
  });
});

describe("mergeNewest", () => {
  it("is the same in any order and grouping, and merged again changes nothing", () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("keeps every key of both, with the newest stamp", () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const merged = merge(a, b);
        const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
        expect(Object.keys(merged).toSorted()).toEqual(keys);
        for (const [key, { atMs }] of Object.entries(merged)) {
          const stamps = [a, b].map((one) => new Map(Object.entries(one)).get(key)?.atMs ?? 0);
          expect(atMs).toBe(Math.max(...stamps));
        }
      }),
    );
  });
});
