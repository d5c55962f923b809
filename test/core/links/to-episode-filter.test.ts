import { describe, expect, it } from "vitest";
import { toEpisodeFilter } from "#core/links/to-episode-filter.ts";

describe("toEpisodeFilter", () => {
  it.each([
    ["a word", "谷歌", { tags: ["AI"], query: "谷歌" }],
    ["a phrase, without its quotes", '"图标 库"', { tags: ["AI"], query: "图标 库" }],
    ["a tag of the query among the tags", "#模型 谷歌", { tags: ["AI", "模型"], query: "谷歌" }],
    ["nothing of several words", "谷歌 眼镜", { tags: ["AI"], query: "" }],
    ["nothing that is excluded", "-谷歌 眼镜", { tags: ["AI"], query: "眼镜" }],
    ["no time", "before:2025-06", { tags: ["AI"], query: "" }],
  ])("takes %s", (_, query, expected) => {
    expect(toEpisodeFilter({ tags: ["AI"], query })).toEqual(expected);
  });
});
