import type { EpisodeFile } from "#core/files/episode-file.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { findSoundAddress, findSoundBeside } from "#core/files/sound-address.ts";
import type { Station } from "#core/files/station-file.ts";
import { splitClock } from "#core/episode/timecode.ts";
import { findSummary } from "../../notes/find-summary.ts";
import { nameSeries } from "./describe-station.ts";

/** The absolute address of a path of the site; undefined where nobody knows where it stands. */
export function resolveUrl({ siteUrl }: Station, path: string): string | undefined {
  return siteUrl === undefined ? undefined : siteUrl + path;
}

/** The absolute address of an episode's sound; undefined where nobody knows where it stands. */
export function findSoundUrl(station: Station, episode: EpisodeFile): string | undefined {
  return episode.audio.url ?? resolveUrl(station, findSoundAddress(episode));
}

/**
 * Describes an episode to search engines, its stories as clips of it.
 *
 * @see https://schema.org/PodcastEpisode
 */
export function describeEpisode(station: Station, episode: EpisodeFile): object {
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  const duration = formatIsoDuration(episode.audio.durationMs / 1000);
  const clips = episode.stories.flatMap((_, story) => createClip(station, episode, story) ?? []);
  return {
    "@context": "https://schema.org",
    "@type": "PodcastEpisode",
    name: episode.title,
    description: findSummary(episode),
    datePublished: episode.date,
    inLanguage: episode.language ?? station.language,
    keywords: episode.tags,
    duration,
    ...(url !== undefined && { url }),
    ...(episode.number !== undefined && { episodeNumber: episode.number }),
    associatedMedia: {
      "@type": "AudioObject",
      contentUrl: findSoundUrl(station, episode) ?? findSoundBeside(episode),
      encodingFormat: episode.audio.type,
      duration,
    },
    ...(clips.length > 0 && { hasPart: clips }),
    partOfSeries: nameSeries(station),
  };
}

/**
 * Describes one story of an episode; undefined for one that is not in the sound.
 *
 * @see https://schema.org/Clip
 */
export function describeStory(
  station: Station,
  episode: EpisodeFile,
  story: number,
): object | undefined {
  const clip = createClip(station, episode, story);
  const url = resolveUrl(station, filePaths.episodeFolder(episode.id));
  return (
    clip && {
      "@context": "https://schema.org",
      ...clip,
      inLanguage: episode.language ?? station.language,
      partOfEpisode: {
        "@type": "PodcastEpisode",
        name: episode.title,
        datePublished: episode.date,
        ...(url !== undefined && { url }),
      },
      partOfSeries: nameSeries(station),
    }
  );
}

function createClip(station: Station, episode: EpisodeFile, story: number): object | undefined {
  const { title, startMs = 0, endMs = 0 } = episode.stories[story] ?? {};
  if (startMs >= endMs) return undefined;
  const url = resolveUrl(station, filePaths.storyFolder(episode.id, story));
  return {
    "@type": "Clip",
    name: title,
    startOffset: startMs / 1000,
    endOffset: endMs / 1000,
    ...(url !== undefined && { url }),
  };
}

/** @example formatIsoDuration(378.9) === "PT0H6M18S" */
function formatIsoDuration(durationSeconds: number): string {
  const { hours, minutes, seconds } = splitClock(durationSeconds);
  return `PT${hours}H${minutes}M${seconds}S`;
}
