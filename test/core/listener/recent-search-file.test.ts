import { describe, expect, it } from "vitest";
import {
  addRecentSearch,
  clearRecentSearches,
  emptyRecentSearches,
  keepRecentSearches,
  listRecentSearches,
  mergeRecentSearches,
  parseRecentSearches,
  removeRecentSearch,
  renderRecentSearches,
  type RecentSearches,
} from "#core/listener/recent-search-file.ts";
import { anyRecentSearches, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import * as fc from "../../support/property.ts";

const search = (...queries: string[]): RecentSearches =>
  queries.reduce(
    (recent, query, index) => addRecentSearch(recent, query, index + 1),
    emptyRecentSearches,
  );

describe("mergeRecentSearches", () => {
  it("comes to the same in any order, however often", () => {
    fc.assert(
      fc.property(anyRecentSearches, anyRecentSearches, anyRecentSearches, (a, b, c) => {
        expect(mergeRecentSearches(a, b)).toEqual(mergeRecentSearches(b, a));
        expect(mergeRecentSearches(mergeRecentSearches(a, b), c)).toEqual(
          mergeRecentSearches(a, mergeRecentSearches(b, c)),
        );
        expect(mergeRecentSearches(a, a)).toEqual(a);
      }),
    );
  });
});

describe("parseRecentSearches", () => {
  it("undoes renderRecentSearches", () => {
    fc.assert(
      fc.property(anyRecentSearches, (recent) => {
        expect(parseRecentSearches(renderRecentSearches(recent), endOfTimeMs)).toEqual({
          value: recent,
        });
      }),
    );
  });
});

describe("listRecentSearches", () => {
  it("has the newest first, each once however it was written, and eight of them", () => {
    const many = Array.from({ length: 12 }, (_, index) => `词${index}`);
    expect(listRecentSearches(search("AI", "谷歌", " ａｉ "))).toEqual(["ａｉ", "谷歌"]);
    expect(listRecentSearches(search(...many))).toEqual(many.toReversed().slice(0, 8));
  });

  it("keeps no more than fifty", () => {
    const many = Array.from({ length: 80 }, (_, index) => `词${index}`);
    expect(Object.keys(search(...many).searches)).toHaveLength(50);
  });
});

describe("removeRecentSearch", () => {
  it("leaves no word of it, and a merge does not bring it back", () => {
    const before = search("秘密", "谷歌");
    const after = removeRecentSearch(before, "秘密", 9);
    expect(listRecentSearches(after)).toEqual(["谷歌"]);
    expect(renderRecentSearches(after)).not.toContain("秘密");
    expect(listRecentSearches(mergeRecentSearches(before, after))).toEqual(["谷歌"]);
  });
});

describe("keepRecentSearches", () => {
  it("forgets all of them when it is turned off, and adds none until it is on again", () => {
    const off = keepRecentSearches(search("秘密"), false, 9);
    expect(renderRecentSearches(off)).not.toContain("秘密");
    expect(addRecentSearch(off, "谷歌", 10)).toBe(off);
    const on = keepRecentSearches(off, true, 11);
    expect(listRecentSearches(addRecentSearch(on, "谷歌", 12))).toEqual(["谷歌"]);
  });
});

describe("clearRecentSearches", () => {
  it("empties the list and goes on remembering", () => {
    const cleared = clearRecentSearches(search("一", "二"), 9);
    expect(listRecentSearches(cleared)).toEqual([]);
    expect(cleared.isKept).toBe(true);
  });
});
