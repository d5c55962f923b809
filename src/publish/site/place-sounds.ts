import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";

/**
 * Says of each published sound where it stands: with a `soundUrl` in a storage of the publisher's
 * own, in the same folders as in `episodes/`. What stands elsewhere already stays there.
 */
export function placeSounds<Episode extends Pick<EpisodeFile, "id" | "audio">>(
  station: Pick<PublishedStation, "soundUrl">,
  episodes: readonly Episode[],
): readonly Episode[] {
  return station.soundUrl === undefined
    ? episodes
    : episodes.map((episode) => placeSound(station, episode));
}

/** The same of one. */
export function placeSound<Episode extends Pick<EpisodeFile, "id" | "audio">>(
  { soundUrl }: Pick<PublishedStation, "soundUrl">,
  episode: Episode,
): Episode {
  const { id, audio } = episode;
  if (soundUrl === undefined || audio.url !== undefined) return episode;
  const url = `${soundUrl}${id}/${encodeURIComponent(audio.file)}`;
  return { ...episode, audio: { ...audio, url, isReadable: true } };
}
