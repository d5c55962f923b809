import { describe, expect, it } from "vitest";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import type { BookmarkGroup } from "#core/listener/group-bookmarks.ts";
import { renderBookmarksMarkdown } from "#core/formats/render-bookmarks.ts";
import { anyText } from "../../support/arbitrary-text.ts";
import * as fc from "../../support/property.ts";

const rootUrl = "https://example.org/show/";

function createGroup(changes: Partial<Bookmark> = {}, episodeTitle = "来生小酒馆"): BookmarkGroup {
  const bookmark: Bookmark = {
    episodeId: "2025-06-08",
    episodeTitle,
    startSeconds: 83.46,
    endSeconds: 90,
    text: "谷歌也没闲着。",
    note: "",
    createdAtMs: 1,
    changedAtMs: 1,
    isDeleted: false,
    ...changes,
  };
  return { episodeId: bookmark.episodeId, episodeTitle, bookmarks: [bookmark] };
}

describe("renderBookmarksMarkdown", () => {
  it("writes a heading for each episode, a time link for each sentence, the note below", () => {
    const markdown = renderBookmarksMarkdown(
      [createGroup({ note: "给小王看\n明天" }), createGroup({ startSeconds: 3725 }, "第二期")],
      rootUrl,
      "书签",
    );
    expect(markdown).toBe(`---
source: "https://example.org/show/"
tags:
  - podcast
quotes: 2
episodes:
  - "2025-06-08"
---

# 书签

## 来生小酒馆

- [1:23](https://example.org/show/episodes/2025-06-08/?t=83.4) 谷歌也没闲着。
  > 给小王看
  > 明天

## 第二期

- [1:02:05](https://example.org/show/episodes/2025-06-08/?t=3725) 谷歌也没闲着。
`);
  });

  it("writes a heading alone when there is nothing", () => {
    expect(renderBookmarksMarkdown([], rootUrl, "书签")).toMatch(/\n---\n\n# 书签\n$/u);
  });

  it.each([
    ["a link", "[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["an element", "<img src=x>", "\\<img src=x\\>"],
    ["an address that would become a link", "https://evil.example", "https\\://evil.example"],
    ["a heading", "\n\n# 大", "\\# 大"],
    ["an entity", "&lt;", "\\&lt;"],
  ])("keeps %s as text", (_, text, expected) => {
    expect(renderBookmarksMarkdown([createGroup({ text })], rootUrl, "书签")).toContain(
      `t=83.4) ${expected}\n`,
    );
  });

  it("never lets a text out of its line, whatever it holds", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, note, title) => {
        const markdown = renderBookmarksMarkdown([createGroup({ text, note }, title)], rootUrl, "");
        const [, properties = "", body = ""] = markdown.split(/^---\n/mu);
        expect(properties.split("\n")).toHaveLength(7);
        const lines = body.split("\n");
        expect(lines.filter((line) => line.startsWith("- ["))).toHaveLength(1);
        const others = lines.filter((line) => !/^(?:#+ ?|- \[1:23\]|$| {2}>)/u.test(line));
        expect(others).toEqual([]);
        // Every bracket but that of the time link is escaped.
        expect(markdown.replaceAll(/\\./gu, "").match(/\]\(/gu)).toHaveLength(1);
      }),
    );
  });
});
