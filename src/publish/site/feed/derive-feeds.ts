import { feedPaths } from "#core/feed/feed-paths.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { createFeedHead } from "./create-feed-head.ts";
import { createFeedItem } from "./create-feed-item.ts";
import { deriveFeedPages, divideFeedPages, type FeedPagePlan } from "./derive-feed-pages.ts";
import { deriveTagFeed } from "./derive-tag-feeds.ts";
import type { FeedPictures } from "./feed-pictures.ts";
import { findFeedStation, type FeedStation } from "./feed-station.ts";

/** What feeds are made from; episodes newest first. */
export interface FeedLibrary {
  readonly station: PublishedStation;
  readonly episodes: readonly EpisodeFile[];
  readonly tags: readonly DerivedTag[];
  readonly pictures?: FeedPictures | undefined;
}

/** Derives the show's feed and one for each tag, by path; none without `siteUrl`. */
export function deriveFeeds(library: FeedLibrary): Map<string, string> {
  const { station, episodes, tags, pictures } = library;
  const source = findFeedStation(station, pictures);
  if (!source) return new Map();
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const files = deriveShowFeed(source, episodes);
  for (const derived of tags) {
    for (const [path, xml] of deriveTagFeed(source, derived, byId)) files.set(path, xml);
  }
  return files;
}

/** Derives the show's own feed, by path; none without `siteUrl`. */
function deriveShowFeed(source: FeedStation, episodes: readonly EpisodeFile[]) {
  return deriveFeedPages(source.siteUrl, {
    head: createFeedHead(source),
    sources: episodes,
    createItem: (episode) => createFeedItem(source, episode),
    formatPath: feedPaths.show,
  });
}

/** Plans the pages of the show's own feed, so that only those that change are rendered. */
export function planShowFeed(source: FeedStation, episodes: readonly unknown[]): FeedPagePlan[] {
  const head = createFeedHead(source);
  const feed = { head, sources: episodes, formatPath: feedPaths.show };
  return divideFeedPages(source.siteUrl, feed);
}
