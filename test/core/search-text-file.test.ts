import { describe, expect, it } from "vitest";
import { searchTextFileSchema } from "#core/search-text-file.ts";
import { parseFile } from "#core/versioned-file.ts";

const episode = {
  id: "2025-06-08",
  title: "节目",
  date: "2025-06-08",
  tags: ["AI"],
  stories: ["Claude"],
  cues: [["AI来了。", 0, 0, 900]],
};

describe("searchTextFileSchema", () => {
  it("accepts every sentence of an episode", () => {
    const file = { version: 1, episodes: [episode] };
    expect(parseFile(searchTextFileSchema, file)).toEqual({ ok: true, value: file });
  });

  it.each([
    ["a bad id", { id: "a b" }, ["id"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a bad date", { date: "x" }, ["date"]],
    ["an empty tag", { tags: [""] }, ["tags", 0]],
    ["an empty story", { stories: [""] }, ["stories", 0]],
    ["an empty sentence", { cues: [["", 0, 0, 1]] }, ["cues", 0, 0]],
    ["a story that is no index", { cues: [["a", 0.5, 0, 1]] }, ["cues", 0, 1]],
    ["a negative time", { cues: [["a", 0, -1, 1]] }, ["cues", 0, 2]],
    ["a missing end", { cues: [["a", 0, 0]] }, ["cues", 0, 3]],
  ])("BAD: %s", (_, change, path) => {
    const file = { version: 1, episodes: [{ ...episode, ...change }] };
    expect(parseFile(searchTextFileSchema, file)).toMatchObject({
      ok: false,
      fault: { code: "bad-shape", path: ["episodes", 0, ...path] },
    });
  });
});
