import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { notesFormat } from "#core/files/notes-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { sumUpEpisode, type SummedEpisode } from "./episode-outline.ts";
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
import { createSearchSource, type SearchSource } from "./search/search-source.ts";
import { noSegmentCache, type SegmentCache } from "./search/segment-cache.ts";

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
export function deriveLibrary(library: Library, aids: DeriveAids = {}): DerivedFiles {
  const { station, episodes } = library;
  const { tags = deriveTags(episodes), pictures, cache = noSegmentCache } = aids;
  const summed = episodes.map(sumUpEpisode);
  const search = episodes.map(createSearchSource);
  const index = deriveIndex(summed, tags);
  const files = deriveSharedFiles({ ...library, episodes: summed, tags, index, search }, cache);
  const parts = [
    ...episodes.map((episode) => deriveEpisodeFiles(station, episode, pictures)),
    deriveFeeds({ station, episodes, tags, pictures }),
  ];
  for (const part of parts) for (const [path, content] of part) files.set(path, content);
  return files;
}

/** Derives the files of an episode. */
export function deriveEpisodeFiles(
  station: PublishedStation,
  episode: EpisodeFile,
  pictures?: FeedPictures,
): DerivedFiles {
  const { id, notes } = episode;
  const { text, words } = deriveReaderFiles(episode);
  const files: DerivedFiles = new Map([[filePaths.episodeText(id), renderJson(text)]]);
  if (notes) {
    const file = { version: notesFormat.version, ...notes };
    files.set(filePaths.episodeNotes(id), renderJson(file));
  }
  if (words) files.set(filePaths.episodeWords(id), words);
  for (const [path, content] of deriveDownloads(station, episode, pictures)) {
    files.set(path, content);
  }
  return files;
}

/** What the files that follow from all episodes are made of: none of their texts. */
export interface SharedSource extends Omit<Library, "episodes"> {
  readonly episodes: readonly SummedEpisode[];
  /** Most spoken first. */
  readonly tags: readonly DerivedTag[];
  readonly index: EpisodeIndex;
  /** In the order of the episodes. */
  readonly search: readonly SearchSource[];
}

/** Derives the files that follow from the whole library, but for its feeds. */
export function deriveSharedFiles(
  { station, episodes, robots, icons = [], tags, index, search }: SharedSource,
  cache: SegmentCache,
): DerivedFiles {
  const files: DerivedFiles = new Map();
  for (const part of [index, deriveTagFiles(tags)]) {
    for (const [path, file] of part) files.set(path, renderJson(file));
  }
  const whole = [
    deriveSearch(search, cache),
    deriveOpml(station, tags),
    deriveLlms(station, episodes),
  ];
  if (station.siteUrl !== undefined) {
    whole.push(deriveSitemap(station.siteUrl, { episodes, tags }));
    files.set("robots.txt", deriveRobots(station.siteUrl, robots));
  }
  for (const part of whole) for (const [path, text] of part) files.set(path, text);
  files.set(filePaths.manifest, renderJson(deriveManifest(station, icons)));
  return files;
}

/** The index of episodes: its pages by path. */
export type EpisodeIndex = ReturnType<typeof deriveEpisodeIndex>;

/** Derives the index of episodes. */
export function deriveIndex(
  episodes: readonly SummedEpisode[],
  tags: readonly DerivedTag[],
): EpisodeIndex {
  return deriveEpisodeIndex(episodes, {
    popular: tags.map(({ summary }) => summary),
    trends: deriveTrends(tags, episodes),
  });
}

const renderJson = (file: unknown): string => `${JSON.stringify(file)}\n`;
