import type { EpisodeFile } from "#core/files/episode-file.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { DerivedTag } from "../tags/derive-tags.ts";
import { createFeedHead } from "./create-feed-head.ts";
import { createUuid } from "../../guid/create-feed-guid.ts";
import { createMomentItem, type TagMoment } from "./create-moment-item.ts";
import { deriveFeedPages } from "./derive-feed-pages.ts";
import type { FeedStation } from "./feed-station.ts";
import { findFeedWords } from "./feed-words.ts";

/**
 * Derives a feed for each tag, by path, so that somebody can follow a single one in any podcast
 * app: every item is a sentence in which it is spoken, newest first.
 */
export function deriveTagFeeds(
  source: FeedStation,
  tags: readonly DerivedTag[],
  episodes: readonly EpisodeFile[],
): Map<string, string> {
  const head = createFeedHead(source);
  const words = findFeedWords(source.station.language);
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const files = new Map<string, string>();
  for (const derived of tags) {
    const { tag } = derived.summary;
    const guid = createUuid(source.guid, `tags/${derived.slug}`);
    const pages = deriveFeedPages(source.siteUrl, {
      head: {
        ...head,
        title: `#${tag} · ${head.title}`,
        description: words.tagDescription(tag, head.title),
        link: source.siteUrl + filePaths.tagFolder(derived.slug),
        guid,
        // It is not this feed that is said to appear so often.
        updateFrequency: undefined,
      },
      sources: listMoments(derived, byId),
      createItem: (moment) => createMomentItem(source, guid, moment),
      formatPath: (page) => feedPaths.tag(derived.slug, page),
    });
    for (const [path, xml] of pages) files.set(path, xml);
  }
  return files;
}

/** Newest first, as feeds are read; a tag that is spoken nowhere has an empty feed for what may come. */
function listMoments(
  { episodes }: DerivedTag,
  byId: ReadonlyMap<string, EpisodeFile>,
): TagMoment[] {
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
