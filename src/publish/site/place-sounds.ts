import type { EpisodeFile } from "#core/files/episode-file.ts";
import type { PublishedStation } from "#core/files/published-station-file.ts";

/**
 * Says of each published sound where it stands: with a `soundUrl` in a storage of the publisher's
 * own, in the same folders as in `episodes/`. What stands elsewhere already stays there.
 */
export function placeSounds(
  { soundUrl }: Pick<PublishedStation, "soundUrl">,
  episodes: readonly EpisodeFile[],
): readonly EpisodeFile[] {
  if (soundUrl === undefined) return episodes;
  return episodes.map((episode) => {
    const { id, audio } = episode;
    if (audio.url !== undefined) return episode;
    const url = `${soundUrl}${id}/${encodeURIComponent(audio.file)}`;
    return { ...episode, audio: { ...audio, url, isReadable: true } };
  });
}
