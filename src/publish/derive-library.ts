import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { deriveSitemap } from "./derive-sitemap.ts";
import { deriveTagFiles } from "./derive-tag-files.ts";
import { deriveTags } from "./derive-tags.ts";
import type { Library } from "./load-library.ts";
import { deriveSearch } from "./search/derive-search.ts";
import type { SegmentCache } from "./search/segment-cache.ts";

/** What a derived file holds: text, or bytes that are packed already. */
export type FileContent = string | Uint8Array;

/**
 * Derives every file of the site that follows from the published ones alone, by path. With
 * a cache, parts of the search that did not change are taken from there.
 */
export function deriveLibrary(
  { station, episodes }: Library,
  cache?: SegmentCache,
): Map<string, FileContent> {
  const tags = deriveTags(episodes);
  const summaries = tags.map(({ summary }) => summary);
  const files = new Map<string, FileContent>();
  const add = (path: string, file: unknown): void => {
    files.set(path, `${JSON.stringify(file)}\n`);
  };
  for (const [path, file] of deriveEpisodeIndex(episodes, summaries)) add(path, file);
  for (const [path, file] of deriveTagFiles(tags)) add(path, file);
  for (const [path, content] of deriveSearch(episodes, cache)) files.set(path, content);
  if (station.siteUrl !== undefined) {
    files.set("sitemap.xml", deriveSitemap(station.siteUrl, episodes));
  }
  return files;
}
