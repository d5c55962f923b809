import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundAddress, findSoundBeside } from "#core/files/sound-address.ts";
import type { Station } from "#core/files/station-file.ts";
import { splitClock } from "#core/episode/timecode.ts";
import { findSummary } from "../../notes/find-summary.ts";

/** The absolute address of a path of the site; undefined where nobody knows where it stands. */
export function resolveUrl({ siteUrl }: Station, path: string): string | undefined {
  return siteUrl === undefined ? undefined : siteUrl + path;
}

/** The absolute address of an episode's sound; undefined where nobody knows where it stands. */
export function findSoundUrl(station: Station, episode: EpisodeFile): string | undefined {
  return episode.audio.url ?? resolveUrl(station, findSoundAddress(episode));
}

/**
 * Describes an episode to search engines.
 *
 * @see https://schema.org/PodcastEpisode
 */
export function describeEpisode(station: Station, episode: EpisodeFile): object {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const duration = formatIsoDuration(episode.audio.durationMs / 1000);
  return {
    "@context": "https://schema.org",
    "@type": "PodcastEpisode",
    name: episode.title,
    description: findSummary(episode),
    datePublished: episode.date,
    inLanguage: station.language,
    keywords: episode.tags,
    duration,
    ...(url !== undefined && { url }),
    associatedMedia: {
      "@type": "AudioObject",
      contentUrl: findSoundUrl(station, episode) ?? findSoundBeside(episode),
      encodingFormat: episode.audio.type,
      duration,
    },
    partOfSeries: {
      "@type": "PodcastSeries",
      name: station.title,
      ...(station.siteUrl !== undefined && { url: station.siteUrl }),
    },
  };
}

/** @example formatIsoDuration(378.9) === "PT0H6M18S" */
function formatIsoDuration(durationSeconds: number): string {
  const { hours, minutes, seconds } = splitClock(durationSeconds);
  return `PT${hours}H${minutes}M${seconds}S`;
}
