import { feedPaths } from "#core/feed/feed-paths.ts";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { createFeedHead } from "./create-feed-head.ts";
import { createFeedItem } from "./create-feed-item.ts";
import { deriveFeedPages } from "./derive-feed-pages.ts";
import { deriveTagFeeds } from "./derive-tag-feeds.ts";
import type { FeedPictures } from "./feed-pictures.ts";
import { findFeedStation } from "./feed-station.ts";

/** What feeds are made from; episodes newest first. */
export interface FeedLibrary {
  readonly station: PublishedStation;
  readonly episodes: readonly EpisodeFile[];
  readonly tags: readonly DerivedTag[];
  readonly pictures?: FeedPictures | undefined;
}

/** Derives the show's feed and one for each tag, by path; none without `siteUrl`. */
export function deriveFeeds({
  station,
  episodes,
  tags,
  pictures,
}: FeedLibrary): Map<string, string> {
  const source = findFeedStation(station, pictures);
  if (!source) return new Map();
  const show = deriveFeedPages(source.siteUrl, {
    head: createFeedHead(source),
    sources: episodes,
    createItem: (episode) => createFeedItem(source, episode),
    formatPath: feedPaths.show,
  });
  return new Map([...show, ...deriveTagFeeds(source, tags, episodes)]);
}
