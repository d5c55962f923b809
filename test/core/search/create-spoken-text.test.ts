import { expect, it } from "vitest";
import { createEpisode } from "#core/files/read-episode.ts";
import { createSpokenText } from "#core/search/create-spoken-text.ts";
import { createSearchEpisode } from "#publish/site/search/create-search-episode.ts";
import { createNumberedEpisode } from "../../support/create-library.ts";
import { publishedEpisode } from "../../browser/published-episode.ts";

it("says what the search's own files say", () => {
  for (const file of [publishedEpisode, createNumberedEpisode(3)]) {
    expect(createSpokenText(createEpisode(file))).toEqual(createSearchEpisode(file));
  }
});
