import { createHash } from "node:crypto";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { SearchTextEpisode } from "#core/search/search-text-file.ts";
import { createSearchEpisode } from "./create-search-episode.ts";

/** What is known of an episode's text without it. */
export interface SearchTextFacts {
  readonly hash: string;
  readonly characters: number;
}

/** An episode that is searched, and its text where that is needed: in a segment that is new. */
export interface SearchSource extends SearchTextFacts {
  readonly date: string;
  load(): SearchTextEpisode;
}

/** Counts and hashes what is searched of an episode. */
export function describeSearchText(text: SearchTextEpisode): SearchTextFacts {
  const characters = text.stories.reduce((sum, story) => sum + story.text.length, 0);
  return { hash: hashSearched(text), characters };
}

/** Hashes what files of the search follow from. */
export function hashSearched(...sources: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 32);
}

/** Describes an episode whose text stands in memory. */
export function createSearchSource(episode: EpisodeFile): SearchSource {
  const text = createSearchEpisode(episode);
  return { ...describeSearchText(text), date: text.date, load: () => text };
}
