import type { EpisodeFile } from "#core/files/episode-file.ts";
import { escapeXml } from "#core/formats/escape-xml.ts";
import { formatMomentTime } from "#core/episode/moment-time.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import type { FeedItem } from "#core/feed/feed.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import { createUuid } from "../../guid/create-feed-guid.ts";
import { createEnclosure, findPublishedAtMs, type FeedStation } from "./feed-station.ts";

/** An episode as far as a moment of it names it. */
export type SpeakingEpisode = Pick<EpisodeFile, "id" | "title" | "date" | "audio">;

/** A sentence in which a tag is spoken, and its episode. */
export interface TagMoment {
  readonly episode: SpeakingEpisode;
  readonly moment: TagEpisode["moments"][number];
  /** How many sentences of the same words stand before it in the episode. */
  readonly repetition: number;
}

/**
 * Describes a moment as an item: its sentence is the title, its sound the whole episode from that
 * sentence on. Its identity follows from the words and not from the times, which may be mended.
 */
export function createMomentItem(
  source: FeedStation,
  feedGuid: string,
  { episode, moment, repetition }: TagMoment,
): FeedItem {
  const time = { startSeconds: moment.startMs / 1000, endSeconds: moment.endMs / 1000 };
  const link = formatMomentUrl(source.siteUrl, episode.id, time);
  const enclosure = createEnclosure(source, episode);
  const sentence = moment.text.replaceAll(/\s+/gu, " ").trim();
  return {
    title: sentence,
    guid: createUuid(feedGuid, `${episode.id}\n${repetition}\n${sentence}`),
    link,
    // Later sentences come later, so that apps keep them in the order in which they are spoken.
    publishedAtMs: findPublishedAtMs(source, episode.date) + moment.startMs,
    description: renderDescription(sentence, { link, story: moment.story, title: episode.title }),
    // A media fragment: what reads it begins there, and no address of an item is that of another.
    enclosure: { ...enclosure, url: `${enclosure.url}#t=${formatMomentTime(time)}` },
    durationSeconds: episode.audio.durationMs / 1000,
    isExplicit: source.station.isExplicit,
    type: "full",
    transcripts: [],
    chapters: [],
    soundbites: [],
    images: [],
    people: [],
  };
}

interface MomentPlace {
  readonly link: string;
  readonly story: string;
  readonly title: string;
}

function renderDescription(sentence: string, { link, story, title }: MomentPlace): string {
  const place = escapeXml([...new Set([story, title])].join(" · "));
  return `<p>${escapeXml(sentence)}</p><p><a href="${escapeXml(link)}">${place}</a></p>`;
}
