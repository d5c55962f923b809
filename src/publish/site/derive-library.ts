import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { notesFormat } from "#core/files/notes-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { deriveEpisodeIndex } from "./derive-episode-index.ts";
import { deriveReaderFiles } from "./derive-reader-files.ts";
import { deriveRobots } from "./derive-robots.ts";
import { deriveSitemap } from "./derive-sitemap.ts";
import { deriveDownloads } from "./feed/derive-downloads.ts";
import { deriveFeeds, deriveShowFeed } from "./feed/derive-feeds.ts";
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
  /** The index of episodes, where it is known already. */
  readonly index?: EpisodeIndex | undefined;
  /** The pictures that feeds name. */
  readonly pictures?: FeedPictures | undefined;
}

/** Derives every file of the site that follows from the published ones alone. */
export function deriveLibrary(library: Library, aids: DeriveAids = {}): DerivedFiles {
  const { station, episodes } = library;
  const tags = aids.tags ?? deriveTags(episodes);
  const files = deriveSharedFiles(library, { ...aids, tags });
  const parts = [
    ...episodes.map((episode) => deriveEpisodeFiles(station, episode, aids.pictures)),
    deriveFeeds({ station, episodes, tags, pictures: aids.pictures }),
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

/** Derives the files that follow from the whole library, but for the feeds of tags. */
export function deriveSharedFiles(
  { station, episodes, robots, icons = [] }: Library,
  { cache, tags = deriveTags(episodes), index, pictures }: DeriveAids = {},
): DerivedFiles {
  const files: DerivedFiles = new Map();
  for (const part of [index ?? deriveIndex(episodes, tags), deriveTagFiles(tags)]) {
    for (const [path, file] of part) files.set(path, renderJson(file));
  }
  const whole = [
    deriveSearch(episodes, cache),
    deriveShowFeed({ station, episodes, pictures }),
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
  episodes: readonly EpisodeFile[],
  tags: readonly DerivedTag[],
): EpisodeIndex {
  return deriveEpisodeIndex(episodes, {
    popular: tags.map(({ summary }) => summary),
    trends: deriveTrends(tags, episodes),
  });
}

const renderJson = (file: unknown): string => `${JSON.stringify(file)}\n`;
