import { describe, expect, it } from "vitest";
import { findPostings, findShard, noPostings, renderShard } from "#core/search/search-shard.ts";
import * as fc from "../../support/property.ts";

const numbers = fc.uniqueArray(fc.nat({ max: 99 })).map((list) => list.toSorted((a, b) => a - b));
const entries = fc.uniqueArray(
  fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.record({ spoken: numbers, titled: numbers })),
  { selector: ([key]) => key, maxLength: 40 },
);

/** Reads a key from any bytes: either a list comes, or an error that says that it is none. */
function isListOrRangeError(bytes: Uint8Array, key: number): boolean {
  try {
    const { spoken, titled } = findPostings(bytes, key, { shards: 1, episodes: 100 });
    return [...spoken, ...titled].every((number) => number < 100);
  } catch (error) {
    return error instanceof RangeError;
  }
}

describe("renderShard and findPostings", () => {
  it("keep what is known of each key, in any number of shards", () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(1, 2, 3, 64, 2941, 4096), (all, shards) => {
        const plan = { shards, episodes: 100 };
        for (const [key, postings] of all) {
          const shard = findShard(key, plan);
          expect(shard).toBeGreaterThanOrEqual(0);
          expect(shard).toBeLessThan(shards);
          const own = all.filter(([other]) => findShard(other, plan) === shard);
          expect(findPostings(renderShard(own, plan), key, plan)).toEqual(postings);
        }
      }),
    );
  });

  it("know nothing of a key that is not there", () => {
    fc.assert(
      fc.property(entries, fc.nat({ max: 2 ** 32 - 1 }), (all, key) => {
        const plan = { shards: 1, episodes: 100 };
        const others = all.filter(([other]) => other !== key);
        expect(findPostings(renderShard(others, plan), key, plan)).toEqual(noPostings);
      }),
    );
  });

  it("BAD: any other bytes are a RangeError or a list below the limit, nothing else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat({ max: 2 ** 32 - 1 }), (bytes, key) => {
        expect(isListOrRangeError(bytes, key)).toBe(true);
      }),
    );
  });
});
