import { describe, expect, it } from "vitest";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import type { BookmarkGroup } from "#core/listener/group-bookmarks.ts";
import { searchBookmarks, searchTitles } from "#core/listener/search-bookmarks.ts";

const blank: Bookmark = {
  episodeId: "a",
  episodeTitle: "来生小酒馆 2025/6/8",
  startSeconds: 1,
  endSeconds: 2,
  text: "",
  note: "",
  createdAtMs: 1,
  changedAtMs: 1,
  isDeleted: false,
};
const group: BookmarkGroup = {
  episodeId: "a",
  episodeTitle: blank.episodeTitle,
  bookmarks: [
    { ...blank, text: "谷歌的ＡＩ模型", note: "给 Wang 看" },
    { ...blank, startSeconds: 5, text: "OpenAI 的模型" },
  ],
};

/** The sentences that a query finds. */
const find = (query: string): string[] =>
  searchBookmarks([group], query).flatMap(({ found }) => found.map(({ text }) => text.text));

describe("searchBookmarks", () => {
  it.each([
    ["everything for a blank query", " ", ["谷歌的ＡＩ模型", "OpenAI 的模型"]],
    ["whatever the width and case", "ai", ["谷歌的ＡＩ模型"]],
    ["all words, in text and note together", "模型 wang", ["谷歌的ＡＩ模型"]],
    ["by the episode's title", "小酒馆 openai", ["OpenAI 的模型"]],
    ["nothing for a word that is not there", "豆包", []],
    ["signs of patterns as they are", ".*", []],
  ])("finds %s", (_, query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it("says where the words stand", () => {
    const [found] = searchBookmarks([group], "模型 wang 2025");
    expect(found?.episodeTitle.ranges).toEqual([[6, 10]]);
    expect(found?.found[0]).toMatchObject({
      text: { ranges: [[5, 7]] },
      note: { ranges: [[2, 6]] },
    });
  });
});

describe("searchBookmarks, in the other script", () => {
  const variants = createUnitVariants(["視頻編輯", "视频编辑"]);
  const bookmark = { ...blank, text: "视频的模型", note: "視頻" };
  const groups = [{ ...group, bookmarks: [bookmark] }];

  it.each(["視頻", "视频"])("finds %s in sentence and note alike", (query) => {
    const [found] = searchBookmarks(groups, query, variants)[0]?.found ?? [];
    expect(found?.text.ranges).toEqual([[0, 2]]);
    expect(found?.note.ranges).toEqual([[0, 2]]);
  });
});

describe("searchTitles", () => {
  it("finds titles with all words, and where they stand", () => {
    const items = [{ title: "来生小酒馆 6/8" }, { title: "来生小酒馆 6/1" }];
    expect(searchTitles(items, "酒馆 6/1")).toEqual([
      {
        item: items[1],
        title: {
          text: "来生小酒馆 6/1",
          ranges: [
            [3, 5],
            [6, 9],
          ],
        },
      },
    ]);
    expect(searchTitles(items, "")).toHaveLength(2);
  });
});
