import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { createFeedHead } from "./create-feed-head.ts";
import { createUuid } from "../../guid/create-feed-guid.ts";
import { createMomentItem, type SpeakingEpisode, type TagMoment } from "./create-moment-item.ts";
import { deriveFeedPages } from "./derive-feed-pages.ts";
import type { FeedStation } from "./feed-station.ts";
import { findFeedWords } from "./feed-words.ts";

/** Episodes by id. */
export type EpisodesById = ReadonlyMap<string, SpeakingEpisode>;

/**
 * Derives the feed of a tag, by path, so that somebody can follow it alone in any podcast app:
 * every item is a sentence in which it is spoken, newest first.
 */
export function deriveTagFeed(
  source: FeedStation,
  derived: DerivedTag,
  byId: EpisodesById,
): Map<string, string> {
  const head = createFeedHead(source);
  const { tag } = derived.summary;
  const guid = createUuid(source.guid, `tags/${derived.slug}`);
  return deriveFeedPages(source.siteUrl, {
    head: {
      ...head,
      title: `#${tag} · ${head.title}`,
      description: findFeedWords(source.station.language).tagDescription(tag, head.title),
      link: source.siteUrl + filePaths.tagFolder(derived.slug),
      guid,
      // It is not this feed that is said to appear so often.
      updateFrequency: undefined,
    },
    sources: listMoments(derived, byId),
    createItem: (moment) => createMomentItem(source, guid, moment),
    formatPath: (page) => feedPaths.tag(derived.slug, page),
  });
}

/** Newest first, as feeds are read; a tag that is spoken nowhere has an empty feed for what may come. */
function listMoments({ episodes }: DerivedTag, byId: EpisodesById): TagMoment[] {
  return episodes
    .flatMap(({ id, moments }) => {
      const episode = byId.get(id);
      const counts = new Map<string, number>();
      return moments.flatMap((moment): TagMoment[] => {
        const repetition = counts.get(moment.text) ?? 0;
        counts.set(moment.text, repetition + 1);
        return episode ? [{ episode, moment, repetition }] : [];
      });
    })
    .toReversed();
}
