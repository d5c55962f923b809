import type { EpisodeFile } from "#core/files/episode-file.ts";
import { deriveSearch } from "#publish/site/search/derive-search.ts";
import { createSearchSource } from "#publish/site/search/search-source.ts";
import type { SegmentCache } from "#publish/site/search/segment-cache.ts";

/** Derives the search of episodes that stand in memory, newest first. */
export function deriveEpisodeSearch(
  episodes: readonly EpisodeFile[],
  cache?: SegmentCache,
): Map<string, string | Uint8Array> {
  return deriveSearch(episodes.map(createSearchSource), cache);
}
