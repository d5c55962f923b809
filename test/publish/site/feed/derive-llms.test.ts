import { describe, expect, it } from "vitest";
import { sumUpEpisode } from "#publish/site/episode-outline.ts";
import { deriveLlms } from "#publish/site/feed/derive-llms.ts";
import { createNumberedEpisode, createStation } from "../../../support/create-library.ts";
import { fullStation } from "../../../support/feed-samples.ts";

describe("deriveLlms", () => {
  it("derives nothing where it is not known where the site stands", () => {
    expect(deriveLlms(createStation(), []).size).toBe(0);
  });

  it("says what the station is, and where its texts stand", () => {
    expect(deriveLlms(fullStation, [sumUpEpisode(createNumberedEpisode(0))]).get("llms.txt"))
      .toBe(`# 来生情报站

> 每日情报

## Episodes

- [第 0 期](https://example.org/show/episodes/2025-01-01/episode.md): 2025-01-01 AI来了吗？

## Optional

- [RSS](https://example.org/show/feed.xml): all episodes with sound, transcripts and chapters
- [Sitemap](https://example.org/show/sitemap.xml): all pages
`);
  });

  it("lists the newest episodes alone, and takes words for words", () => {
    const episodes = Array.from({ length: 60 }, (_, index) => ({
      ...createNumberedEpisode(index),
      title: "](javascript:alert(1))",
    }));
    const text = deriveLlms(fullStation, episodes.map(sumUpEpisode)).get("llms.txt") ?? "";
    expect(text.match(/episode\.md\)/gu)).toHaveLength(50);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/u);
  });
});
