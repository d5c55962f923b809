import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchSentences } from "#publish/match-sentences.ts";

const match = (now: string, earlier: string): (number | undefined)[] =>
  matchSentences(now.split(""), earlier.split(""));

describe("matchSentences", () => {
  it("finds every sentence of an unchanged text", () => {
    expect(match("abc", "abc")).toEqual([0, 1, 2]);
  });

  it("knows what was changed, put in and taken out", () => {
    expect(match("aXc", "abc")).toEqual([0, undefined, 2]);
    expect(match("abXc", "abc")).toEqual([0, 1, undefined, 2]);
    expect(match("ac", "abc")).toEqual([0, 2]);
  });

  it("takes what was moved for new", () => {
    expect(match("bcda", "abcd")).toEqual([1, 2, 3, undefined]);
  });

  it("matches repeated sentences beside their neighbours", () => {
    expect(match("axbxc", "axbxc")).toEqual([0, 1, 2, 3, 4]);
    expect(match("xxx", "xxx")).toEqual([0, 1, 2]);
    expect(match("xbx", "bx")).toEqual([undefined, 0, 1]);
  });

  it("has nothing to find in an empty text", () => {
    expect(match("", "abc")).toEqual([]);
    expect(match("ab", "")).toEqual([undefined, undefined]);
  });

  it("matches only equal sentences, in the order of both", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (now, earlier) => {
        const matches = matchSentences(now, earlier);
        const found = matches.filter((index) => index !== undefined);
        expect(found).toEqual(found.toSorted((one, other) => one - other));
        expect(new Set(found).size).toBe(found.length);
        const kept = now.filter((_, index) => matches[index] !== undefined);
        expect(found.map((index) => earlier[index])).toEqual(kept);
      }),
    );
  });

  it("finds all sentences around one edit", () => {
    const text = fc.uniqueArray(fc.string({ minLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(text, fc.nat(), (earlier, place) => {
        const edited = place % earlier.length;
        const now = earlier.map((sentence, index) => (index === edited ? "·" : sentence));
        expect(matchSentences(now, earlier)).toEqual(
          earlier.map((_, index) => (index === edited ? undefined : index)),
        );
      }),
    );
  });
});
