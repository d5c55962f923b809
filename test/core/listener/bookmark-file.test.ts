import { describe, expect, it } from "vitest";
import {
  addBookmark,
  changeBookmark,
  findBookmark,
  longestNote,
  mergeBookmarks,
  parseBookmarks,
  renderBookmarks,
  type Bookmark,
} from "#core/listener/bookmark-file.ts";
import { anyBookmarks, endOfTimeMs } from "../../support/arbitrary-listener.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const sentence = {
  episodeId: "2025-06-08",
  episodeTitle: "来生小酒馆 2025/6/8",
  startSeconds: 73.941,
  endSeconds: 80.2,
  text: "推出了一个叫千问3向量模型系列。",
};
const key = "2025-06-08@73941";
const bookmark: Bookmark = {
  ...sentence,
  note: "",
  createdAtMs: 1000,
  changedAtMs: 1000,
  isDeleted: false,
};

describe("parseBookmarks", () => {
  it("undoes renderBookmarks", () => {
    fc.assert(
      fc.property(anyBookmarks, (bookmarks) => {
        expect(parseBookmarks(renderBookmarks(bookmarks), endOfTimeMs)).toEqual({
          value: bookmarks,
        });
      }),
    );
  });

  it("keeps times as whole milliseconds in the file", () => {
    const file: unknown = JSON.parse(renderBookmarks({ [key]: bookmark }));
    expect(file).toMatchObject({
      version: 1,
      bookmarks: { [key]: { startMs: 73_941, endMs: 80_200 } },
    });
  });

  it.each([
    ["an episode id that leaves its folder", { episodeId: "../x" }],
    ["a time that is none", { startMs: -1 }],
    ["a time of change that no clock shows", { changedAtMs: 1e300 }],
    ["no text", { text: undefined }],
  ])("drops a bookmark with %s and keeps the others", (_, damage) => {
    const file = JSON.parse(renderBookmarks({ [key]: bookmark }));
    file.bookmarks.other = { ...file.bookmarks[key], ...damage };
    expect(parseBookmarks(JSON.stringify(file), endOfTimeMs).value).toEqual({ [key]: bookmark });
  });

  it("does not believe a key that says something else than its bookmark", () => {
    const text = renderBookmarks({ [key]: bookmark }).replace(key, "elsewhere@1");
    expect(parseBookmarks(text, endOfTimeMs).value).toEqual({ [key]: bookmark });
  });

  it("cuts a note that is a book", () => {
    const text = renderBookmarks({ [key]: { ...bookmark, note: "长".repeat(9999) } });
    expect(parseBookmarks(text, endOfTimeMs).value?.[key]?.note).toHaveLength(longestNote);
  });

  it("gives bookmarks or nothing, for any text and any JSON", () => {
    const damaged = fc.jsonValue().map((bookmarks) => JSON.stringify({ version: 1, bookmarks }));
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json(), damaged), (text) => {
        for (const { episodeId, startSeconds } of Object.values(
          parseBookmarks(text, endOfTimeMs).value ?? {},
        )) {
          expect(episodeId).toMatch(/^[a-z0-9-]+$/u);
          expect(startSeconds).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("addBookmark and changeBookmark", () => {
  it("make one bookmark of a sentence, without a note", () => {
    expect(addBookmark({}, sentence, 1000)).toEqual({ [key]: bookmark });
  });

  it("begin anew on a bookmark that was deleted", () => {
    const deleted = changeBookmark({ [key]: bookmark }, { ...bookmark, isDeleted: true }, 2000);
    expect(addBookmark(deleted, sentence, 3000)[key]).toEqual({
      ...bookmark,
      createdAtMs: 3000,
      changedAtMs: 3000,
    });
  });

  it("take other words from the same start over, and keep the note", () => {
    const noted = changeBookmark({ [key]: bookmark }, { ...bookmark, note: "好" }, 2000);
    const words = { ...sentence, endSeconds: sentence.startSeconds + 1, text: "推出了" };
    expect(addBookmark(noted, words, 3000)[key]).toEqual({
      ...bookmark,
      ...words,
      note: "好",
      changedAtMs: 3000,
    });
  });

  it("are newer than what they change although the clock was set back", () => {
    const changed = changeBookmark({ [key]: bookmark }, { ...bookmark, note: "好" }, 5);
    expect(changed[key]).toEqual({ ...bookmark, note: "好", changedAtMs: 1001 });
    expect(mergeBookmarks({ [key]: bookmark }, changed)).toEqual(changed);
  });
});

describe("mergeBookmarks", () => {
  it("is the same in any order and grouping, and merged again changes nothing", () => {
    const merge = mergeBookmarks;
    fc.assert(
      fc.property(anyBookmarks, anyBookmarks, anyBookmarks, (a, b, c) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it("does not bring back what was deleted later", () => {
    const deleted = { ...bookmark, text: "", isDeleted: true, changedAtMs: 2000 };
    expect(mergeBookmarks({ [key]: bookmark }, { [key]: deleted })).toEqual({ [key]: deleted });
  });
});

describe("findBookmark", () => {
  const bookmarks = { [key]: bookmark };

  it("finds the bookmark of the sentence", () => {
    expect(findBookmark(bookmarks, sentence)).toBe(bookmark);
  });

  it("finds it when the times of the episode have moved a little", () => {
    const moved = { ...sentence, startSeconds: 74.2, endSeconds: 80.4 };
    expect(findBookmark(bookmarks, moved)).toBe(bookmark);
  });

  it.each([
    ["the next sentence", { ...sentence, startSeconds: 80.2, endSeconds: 90 }],
    ["the same time of another episode", { ...sentence, episodeId: "2025-06-01" }],
  ])("finds nothing for %s", (_, other) => {
    expect(findBookmark(bookmarks, other)).toBeUndefined();
  });

  it("finds nothing that was deleted", () => {
    expect(findBookmark({ [key]: { ...bookmark, isDeleted: true } }, sentence)).toBeUndefined();
  });
});
