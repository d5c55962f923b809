import type { PublishedStation } from "#core/files/published-station-file.ts";
import { parseAppleCategory } from "#core/feed/apple-categories.ts";
import { listWrittenCategories } from "./create-feed-head.ts";
import {
  createEnclosure,
  findFeedStation,
  type FeedStation,
  type SoundingEpisode,
} from "./feed-station.ts";

/** What a feed lacks for podcast apps, though the site is complete without it. */
export type FeedGapCode =
  | "no-site-url"
  | "plain-http"
  | "guid-not-kept"
  | "no-cover"
  | "odd-cover"
  | "no-category"
  | "unknown-category"
  | "no-email"
  | "odd-sound-name"
  | "odd-sound-type"
  | "wrong-sound-size";

/** A gap, what it is about, and in how many episodes it is found. */
export interface FeedGap {
  readonly code: FeedGapCode;
  readonly quoted: string;
  /** Id of the first one; undefined for what the station lacks. */
  readonly episode?: string;
  readonly episodes?: number;
}

/** PSP-1: MP3 or MPEG-4. */
const feedTypes = new Set(["audio/mpeg", "audio/x-m4a"]);

/**
 * Finds what podcast apps and directories will miss. Without `siteUrl` there is no feed, and
 * nothing else is said.
 */
export function findFeedGaps(
  station: PublishedStation,
  episodes: readonly SoundingEpisode[],
): FeedGap[] {
  const source = findFeedStation(station);
  if (!source) return [{ code: "no-site-url", quoted: "" }];
  return [
    ...findStationGaps(source),
    ...findEpisodeGap("odd-sound-name", episodes, ({ audio }) =>
      // Apple takes ASCII letters, digits and little else.
      audio.url !== undefined || /^[\w.-]+$/u.test(audio.file) ? undefined : audio.file,
    ),
    ...findEpisodeGap("odd-sound-type", episodes, (episode) =>
      feedTypes.has(createEnclosure(source, episode).type) ? undefined : episode.audio.type,
    ),
  ];
}

function findStationGaps({ station, siteUrl, guid }: FeedStation): FeedGap[] {
  const { cover, email } = station;
  const gaps: FeedGap[] = [];
  if (!siteUrl.startsWith("https://")) gaps.push({ code: "plain-http", quoted: siteUrl });
  if (station.guid === undefined) gaps.push({ code: "guid-not-kept", quoted: guid });
  if (cover === undefined) gaps.push({ code: "no-cover", quoted: "" });
  else if (!/\.(?:jpe?g|png)$/iu.test(cover)) gaps.push({ code: "odd-cover", quoted: cover });
  const written = listWrittenCategories(station);
  if (written.length === 0) gaps.push({ code: "no-category", quoted: "" });
  const unknown = written.find((text) => !parseAppleCategory(text));
  if (unknown !== undefined) gaps.push({ code: "unknown-category", quoted: unknown });
  if (email === undefined) gaps.push({ code: "no-email", quoted: "" });
  return gaps;
}

/** One gap for all episodes that have it; `quote` gives what is wrong with one, or nothing. */
export function findEpisodeGap(
  code: FeedGapCode,
  episodes: readonly SoundingEpisode[],
  quote: (episode: SoundingEpisode) => string | undefined,
): FeedGap[] {
  const found = episodes.flatMap((episode) => {
    const quoted = quote(episode);
    return quoted === undefined ? [] : [{ episode: episode.id, quoted }];
  });
  const [first] = found;
  return first ? [{ code, ...first, episodes: found.length }] : [];
}
