import { describe, expect, it } from "vitest";
import { addBookmark, changeBookmark, type Bookmarks } from "#core/listener/bookmark-file.ts";
import { listEpisodeBookmarks } from "#core/listener/list-episode-bookmarks.ts";

const add = (bookmarks: Bookmarks, episodeId: string, startSeconds: number): Bookmarks =>
  addBookmark(
    bookmarks,
    {
      episodeId,
      episodeTitle: "一期",
      startSeconds,
      endSeconds: startSeconds + 1,
      text: "一句。",
    },
    1,
  );

describe("listEpisodeBookmarks", () => {
  it("gives those of one episode in the order in which they are spoken, without deleted ones", () => {
    let bookmarks = add(add(add(add({}, "a", 30), "a", 10), "b", 5), "a", 20);
    const gone = bookmarks["a@20000"];
    if (!gone) throw new Error("the bookmark was not added");
    bookmarks = changeBookmark(bookmarks, { ...gone, isDeleted: true }, 2);
    expect(listEpisodeBookmarks(bookmarks, "a").map(({ startSeconds }) => startSeconds)).toEqual([
      10, 30,
    ]);
  });
});
