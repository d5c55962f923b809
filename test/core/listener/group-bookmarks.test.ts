import { describe, expect, it } from "vitest";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { groupBookmarks } from "#core/listener/group-bookmarks.ts";

describe("groupBookmarks", () => {
  it("puts the episode bookmarked last first, its sentences as they are spoken", () => {
    const make = (episodeId: string, startSeconds: number, createdAtMs: number): Bookmark => ({
      episodeId,
      episodeTitle: "来生小酒馆 2025/6/8",
      startSeconds,
      endSeconds: startSeconds + 6,
      text: "推出了一个叫千问3向量模型系列。",
      note: "",
      createdAtMs,
      changedAtMs: createdAtMs,
      isDeleted: false,
    });
    const list = [make("a", 1, 1), make("b", 9, 2), make("b", 3, 3), make("a", 5, 0)];
    const deleted = { ...make("c", 1, 9), isDeleted: true };
    const bookmarks = Object.fromEntries([...list, deleted].map((one, index) => [index, one]));
    const groups = groupBookmarks(bookmarks);
    expect(groups.map(({ episodeId }) => episodeId)).toEqual(["b", "a"]);
    const starts = groups.map(({ bookmarks: members }) => members.map((one) => one.startSeconds));
    expect(starts).toEqual([
      [3, 9],
      [1, 5],
    ]);
  });
});
