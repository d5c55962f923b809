import { describe, expect, it } from "vitest";
import { episodeIndexFormat } from "#core/files/episode-index-file.ts";
import { parseFile } from "#core/files/parse-file.ts";

const entry = {
  id: "2025-06-08",
  title: "来生小酒馆 2025/6/8",
  headline: "谁在写代码",
  date: "2025-06-08",
  durationMs: 360_000,
  summary: "",
  stories: ["Claude"],
  tags: ["AI"],
};
const tag = { tag: "AI", episodes: 1, hits: 30 };
const page = {
  version: 1,
  total: 2,
  episodes: [entry],
  older: "index-1.json",
  popularTags: [tag],
  months: [["2025-06", 2]],
  lead: {
    peaks: "Az09",
    stories: [{ title: "AI", kind: "item", startMs: 1000 }],
    questions: [{ text: "AI来了吗？", story: 0 }],
  },
  trends: [{ tag: "AI", change: -2, months: [["2025-06", 2]] }],
};

describe("episodeIndexFormat", () => {
  it("accepts a page that names the one before it", () => {
    expect(parseFile(episodeIndexFormat, page)).toEqual({
      ok: true,
      value: { ...page, moved: [] },
    });
  });

  it("calls an episode by its title where an older file has no headline", () => {
    const { headline: _, ...older } = entry;
    const file = parseFile(episodeIndexFormat, { version: 1, total: 1, episodes: [older] });
    expect(file).toMatchObject({ ok: true, value: { episodes: [{ headline: entry.title }] } });
  });

  it("accepts the first page of an empty library", () => {
    expect(parseFile(episodeIndexFormat, { version: 1, total: 0, episodes: [] })).toEqual({
      ok: true,
      value: {
        version: 1,
        total: 0,
        episodes: [],
        popularTags: [],
        months: [],
        trends: [],
        moved: [],
      },
    });
  });

  it.each([
    ["a negative total", { total: -1 }, ["total"]],
    ["an older page in another folder", { older: "../index.json" }, ["older"]],
    ["an episode with a bad id", { episodes: [{ ...entry, id: "a/b" }] }, ["episodes", 0, "id"]],
    [
      "an episode without a title",
      { episodes: [{ ...entry, title: "" }] },
      ["episodes", 0, "title"],
    ],
    [
      "an episode with a bad date",
      { episodes: [{ ...entry, date: "8.6." }] },
      ["episodes", 0, "date"],
    ],
    [
      "a duration in parts of ms",
      { episodes: [{ ...entry, durationMs: 0.5 }] },
      ["episodes", 0, "durationMs"],
    ],
    [
      "a missing summary",
      { episodes: [{ ...entry, summary: undefined }] },
      ["episodes", 0, "summary"],
    ],
    [
      "a story without name",
      { episodes: [{ ...entry, stories: [""] }] },
      ["episodes", 0, "stories", 0],
    ],
    ["a tag without name", { popularTags: [{ ...tag, tag: "" }] }, ["popularTags", 0, "tag"]],
    ["a month without count", { months: [["2025-06"]] }, ["months", 0, 1]],
    [
      "a count that is not whole",
      { popularTags: [{ ...tag, hits: 1.5 }] },
      ["popularTags", 0, "hits"],
    ],
  ])("BAD: %s", (_, change, path) => {
    expect(parseFile(episodeIndexFormat, { ...page, ...change })).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path },
    });
  });
});
