import { dirname } from "node:path";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { PagesAhead } from "./ahead/prepare-ahead.ts";
import type { BuiltApp } from "./built-app.ts";
import { deriveEpisodeFiles, deriveSharedFiles } from "./derive-library.ts";
import { renderEmbedPage, rootOfEmbed } from "./embed/render-embed-page.tsx";
import type { EpisodeHead } from "./episode-outline.ts";
import { createFeedItem } from "./feed/create-feed-item.ts";
import { planShowFeed } from "./feed/derive-feeds.ts";
import { deriveTagFeed } from "./feed/derive-tag-feeds.ts";
import { findFeedStation } from "./feed/feed-station.ts";
import {
  listEpisodePages,
  listSharedPages,
  listTagPage,
  renderFirstPage,
  renderShell,
  type SitePages,
} from "./list-pages.ts";
import { describeApp, fillWorker } from "./offline/describe-app.ts";
import type { PreparedBuild } from "./prepare-build.ts";
import { createSearchEpisode } from "./search/create-search-episode.ts";
import type { SearchSource } from "./search/search-source.ts";
import { createSegmentCache } from "./search/segment-cache.ts";
import { hashSource, type SiteFile, type SitePart } from "./site-part.ts";
import type { DerivedTag } from "./tags/derive-tags.ts";

/** All that a site is made of. */
export interface SiteSource {
  readonly app: BuiltApp;
  readonly prepared: PreparedBuild;
  /** The site's root as the library page finds it. */
  readonly root: string;
  /** Hash of what makes the site of what is published. */
  readonly sources: string;
  /** Where parts of the search are kept. */
  readonly searchFolder: string;
}

/** The same, with what makes its pages. */
interface PagedSource extends SiteSource {
  readonly ahead: PagesAhead;
}

/** Hashes what everything in the site follows from. */
export function hashCommon({ app, prepared, root, sources }: SiteSource): string {
  const { library, previews } = prepared;
  const { page, scripts, embed, ahead } = app;
  const pictures = [previews.site, previews.covers];
  return hashSource(sources, page, scripts, embed, ahead, root, library.station, pictures);
}

/** Lists the parts of a site, but for its books: the app, what follows from all, then episodes and tags. */
export function* listParts(site: PagedSource, common: string): Generator<SitePart> {
  const { app, prepared, root, ahead } = site;
  const { library, previews, pictureFiles } = prepared;
  const { page: appPage, scripts } = app;
  const pages: SitePages = { appPage, library, root, previews, scripts, ahead };
  yield { name: "app", make: () => listAppFiles(app, pages) };
  yield { name: "shared", make: () => listSharedFiles(site, pages) };
  for (const [path, read] of pictureFiles) {
    yield { name: path, hash: hashSource(path), make: async () => [[path, await read()]] };
  }
  const hashes = new Map<string, string>();
  for (const episode of library.episodes) {
    const { id } = episode;
    const hash = hashSource(common, id, episode.hash, listPreviews(prepared, episode));
    hashes.set(id, hash);
    const make = (): Iterable<SiteFile> => listEpisodeFiles(site, pages, library.load(id));
    yield { name: dirname(filePaths.episodeText(id)), hash, make };
  }
  yield* listFeedParts(site, common, hashes);
  for (const derived of library.tags) {
    const own = derived.episodes.map(({ id }) => hashes.get(id));
    const hash = hashSource(common, derived, own);
    const make = (): Iterable<SiteFile> => listTagFiles(site, pages, derived);
    yield { name: filePaths.tagFolder(derived.slug), hash, make };
  }
}

function* listAppFiles({ files }: BuiltApp, pages: SitePages): Generator<SiteFile> {
  const shell = renderShell(pages);
  const described = describeApp(String(shell[1]), files.keys());
  for (const [path, content] of files) {
    const isWorker = path === filePaths.offlineWorker;
    yield [path, isWorker ? fillWorker(String(content), described) : content];
  }
  yield shell;
  yield ["index.html", renderFirstPage(pages)];
}

function* listSharedFiles(
  { prepared: { library, hostFiles }, searchFolder }: SiteSource,
  pages: SitePages,
): Generator<SiteFile> {
  const search = library.episodes.map(({ id, date, searchText }): SearchSource => ({
    ...searchText,
    date,
    load: () => createSearchEpisode(library.load(id)),
  }));
  yield* deriveSharedFiles({ ...library, search }, createSegmentCache(searchFolder));
  yield* hostFiles;
  yield* listSharedPages(pages);
}

/** Each page of the show's feed is a part: only the newest one changes with a new episode. */
function* listFeedParts(
  { prepared: { library, previews } }: SiteSource,
  common: string,
  hashes: ReadonlyMap<string, string>,
): Generator<SitePart> {
  const source = findFeedStation(library.station, previews);
  if (!source) return;
  for (const { path, links, start, end, render } of planShowFeed(source, library.episodes)) {
    const ids = library.episodes.slice(start, end).map(({ id }) => id);
    const own = ids.map((id) => hashes.get(id));
    const make = (): Iterable<SiteFile> => [
      [path, render(ids.map((id) => createFeedItem(source, library.load(id))))],
    ];
    yield { name: path, hash: hashSource(common, links, own), make };
  }
}

function* listEpisodeFiles(
  { app, prepared: { library, previews } }: SiteSource,
  pages: SitePages,
  episode: EpisodeFile,
): Generator<SiteFile> {
  const { station } = library;
  const files = deriveEpisodeFiles(station, episode, previews);
  yield* files;
  yield* listEpisodePages(pages, episode, files);
  if (!app.embed) return;
  const { script, style } = app.embed;
  const page = renderEmbedPage({
    station,
    episode,
    script: rootOfEmbed + script,
    ...(style !== undefined && { style: rootOfEmbed + style }),
  });
  yield [`${filePaths.embedFolder(episode.id)}index.html`, page];
}

function* listTagFiles(
  { prepared: { library, previews } }: SiteSource,
  pages: SitePages,
  derived: DerivedTag,
): Generator<SiteFile> {
  yield listTagPage(pages, derived);
  const source = findFeedStation(library.station, previews);
  if (source) yield* deriveTagFeed(source, derived, library.byId);
}

/** The pictures by which an episode and its stories are previewed. */
function listPreviews({ previews }: PreparedBuild, { id, stories }: EpisodeHead): unknown[] {
  return [previews.find(id), ...stories.map((_, story) => previews.find(id, story))];
}
