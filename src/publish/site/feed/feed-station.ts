import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";
import { findSoundAddress } from "#core/files/sound-address.ts";
import type { FeedEnclosure } from "#core/feed/feed.ts";
import { feedPaths } from "#core/feed/feed-paths.ts";
import { findZonedTimeMs } from "#core/feed/rfc-2822-date.ts";
import { createFeedGuid } from "../../guid/create-feed-guid.ts";
import type { FeedPictures } from "./feed-pictures.ts";

/** A station of which it is known where it stands, with what its feeds need at every step. */
export interface FeedStation {
  readonly station: PublishedStation;
  /** With a slash at the end. */
  readonly siteUrl: string;
  readonly guid: string;
  readonly timeZone: string;
  /** Undefined where none were made: in development. */
  readonly pictures: FeedPictures | undefined;
}

/** Undefined for a station without an address: feeds are read elsewhere, so they name whole ones. */
export function findFeedStation(
  station: PublishedStation,
  pictures?: FeedPictures,
): FeedStation | undefined {
  const { siteUrl, timeZone = "UTC" } = station;
  if (siteUrl === undefined) return undefined;
  const guid = station.guid ?? createFeedGuid(siteUrl + feedPaths.show());
  return { station, siteUrl, guid, timeZone, pictures };
}

/** When an episode appears: on its day, at the station's hour. */
export function findPublishedAtMs({ station, timeZone }: FeedStation, date: string): number {
  return findZonedTimeMs(date, station.publishAt ?? "00:00", timeZone);
}

/** The address of an episode's page. */
export function formatEpisodeUrl({ siteUrl }: FeedStation, id: string): string {
  return siteUrl + filePaths.episodeFolder(id);
}

/** An episode as far as it is its sound. */
export type SoundingEpisode = Pick<EpisodeFile, "id" | "audio">;

/** The sound of an episode; its address holds ASCII alone, whatever the file is called. */
export function createEnclosure(source: FeedStation, episode: SoundingEpisode): FeedEnclosure {
  const { audio } = episode;
  return {
    url: audio.url ?? source.siteUrl + findSoundAddress(episode),
    sizeBytes: audio.bytes,
    type: findFeedType(audio.type),
  };
}

/** PSP-1 and Apple know MPEG-4 sound by this name alone. */
function findFeedType(type: string): string {
  return type === "audio/mp4" || type === "audio/m4a" ? "audio/x-m4a" : type;
}
