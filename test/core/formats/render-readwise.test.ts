import { describe, expect, it } from "vitest";
import { escapeCsv, renderReadwiseCsv } from "#core/formats/render-readwise.ts";

const show = { rootUrl: "https://example.org/", title: "来生情报站", host: "何夕2077" };

describe("renderReadwiseCsv", () => {
  it("writes the columns that Readwise knows, and a row for each bookmark", () => {
    const bookmark = {
      episodeId: "2025-06-08",
      episodeTitle: "来生小酒馆",
      startSeconds: 94.72,
      endSeconds: 99.4,
      text: '他说"快"，很快',
      note: "给小王\n看",
      createdAtMs: Date.UTC(2026, 10, 28, 9, 30),
      changedAtMs: 1,
      isDeleted: false,
    };
    const groups = [{ episodeId: "2025-06-08", episodeTitle: "来生小酒馆", bookmarks: [bookmark] }];
    expect(renderReadwiseCsv(groups, show).split("\r\n")).toEqual([
      '"Highlight","Title","Author","URL","Note","Location","Date"',
      '"他说""快""，很快","来生小酒馆 · 来生情报站","何夕2077","https://example.org/episodes/2025-06-08/?t=94.7,99.4","给小王\n看","94","2026-11-28 09:30:00"',
      "",
    ]);
  });
});

describe("escapeCsv", () => {
  it.each(["=1+1", "+1", "-1", "@x"])("keeps %s from becoming a formula", (text) => {
    expect(escapeCsv(text)).toBe(`"'${text}"`);
  });
});
