import { filePaths } from "#core/files/file-paths.ts";
import { notesFormat } from "#core/files/notes-file.ts";
import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { deriveReaderFiles } from "./derive-reader-files.ts";
import { deriveRobots } from "./derive-robots.ts";
import { deriveSitemap } from "./derive-sitemap.ts";
import { deriveDownloads } from "./feed/derive-downloads.ts";
import { deriveFeeds } from "./feed/derive-feeds.ts";
import type { FeedPictures } from "./feed/feed-pictures.ts";
import { deriveLlms } from "./feed/derive-llms.ts";
import { deriveOpml } from "./feed/derive-opml.ts";
import { deriveTagFiles } from "./tags/derive-tag-files.ts";
import { deriveTags, type DerivedTag } from "./tags/derive-tags.ts";
import { deriveTrends } from "./tags/derive-trends.ts";
import type { Library } from "./load-library.ts";
import { deriveManifest } from "./offline/derive-manifest.ts";
import { deriveSearch } from "./search/derive-search.ts";
import type { SegmentCache } from "./search/segment-cache.ts";

/** Derived files by path: text, or bytes that are packed already. */
export type DerivedFiles = Map<string, string | Uint8Array>;

/** What makes deriving faster or richer; each may be left out. */
export interface DeriveAids {
  /** Parts of the search that did not change are taken from there. */
  readonly cache?: SegmentCache | undefined;
  /** The tags, where they are known already. */
  readonly tags?: readonly DerivedTag[] | undefined;
  /** The pictures that feeds name. */
  readonly pictures?: FeedPictures | undefined;
}

/** Derives every file of the site that follows from the published ones alone. */
export function deriveLibrary(
  { station, episodes, robots, icons = [] }: Library,
  { cache, tags = deriveTags(episodes), pictures }: DeriveAids = {},
): DerivedFiles {
  const indexTags = {
    popular: tags.map(({ summary }) => summary),
    trends: deriveTrends(tags, episodes),
  };
  const files: DerivedFiles = new Map();
  const add = (path: string, file: unknown): void => {
    files.set(path, `${JSON.stringify(file)}\n`);
  };
  for (const [path, file] of deriveEpisodeIndex(episodes, indexTags)) add(path, file);
  for (const [path, file] of deriveTagFiles(tags)) add(path, file);
  for (const [path, content] of deriveSearch(episodes, cache)) files.set(path, content);
  for (const episode of episodes) {
    const { text, words } = deriveReaderFiles(episode);
    add(filePaths.episodeText(episode.id), text);
    const { notes } = episode;
    if (notes) {
      add(filePaths.episodeNotes(episode.id), { version: notesFormat.version, ...notes });
    }
    if (words) files.set(filePaths.episodeWords(episode.id), words);
    for (const [path, content] of deriveDownloads(station, episode, pictures))
      files.set(path, content);
  }
  add(filePaths.manifest, deriveManifest(station, icons));
  const whole = [
    deriveFeeds({ station, episodes, tags, pictures }),
    deriveOpml(station, tags),
    deriveLlms(station, episodes),
  ];
  if (station.siteUrl !== undefined) {
    whole.push(deriveSitemap(station.siteUrl, { episodes, tags }));
    files.set("robots.txt", deriveRobots(station.siteUrl, robots));
  }
  for (const part of whole) for (const [path, text] of part) files.set(path, text);
  return files;
}
