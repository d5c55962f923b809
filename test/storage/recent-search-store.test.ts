import { describe, expect, it } from "vitest";
import { listRecentSearches } from "#core/listener/recent-search-file.ts";
import { createBrowserStorage } from "#storage/browser-storage.ts";
import { findRecentSearchStore } from "#storage/recent-search-store.ts";

const createAt = (nowMs: number) =>
  findRecentSearchStore(createBrowserStorage({ readNowMs: () => nowMs }));

describe("findRecentSearchStore", () => {
  it("is one store for a browser", () => {
    const home = createBrowserStorage();
    expect(findRecentSearchStore(home)).toBe(findRecentSearchStore(home));
  });

  it("finds at the next visit what was searched for, and not what was removed", () => {
    const store = createAt(1000);
    store.add("谷歌");
    store.add("秘密");
    store.remove("秘密");
    expect(listRecentSearches(createAt(2000).store.getState())).toEqual(["谷歌"]);
    expect(localStorage.getItem("afterlife-intel@/searches")).not.toContain("秘密");
  });

  it("forgets everything when it is turned off", () => {
    const store = createAt(1000);
    store.add("谷歌");
    store.keep(false);
    store.add("视频");
    expect(localStorage.getItem("afterlife-intel@/searches")).not.toMatch(/谷歌|视频/u);
    store.keep(true);
    store.add("视频");
    store.clear();
    expect(listRecentSearches(store.store.getState())).toEqual([]);
  });
});
