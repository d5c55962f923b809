import { useCatalog } from "#catalog/catalog-context.ts";
import type { SoundSource } from "#catalog/sound/sound-source.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { TimeRange } from "#core/episode/time-range.ts";
import { createTrack } from "#player/state/create-track.ts";

/** A stretch of an episode's sound, where it is published. */
export function useSoundSource(episode: Episode, range: TimeRange): SoundSource {
  const { rootUrl } = useCatalog();
  const { startSeconds, endSeconds } = range;
  return {
    url: createTrack(rootUrl, episode).url,
    type: episode.audio.type,
    sizeBytes: episode.audio.sizeBytes,
    range: { startSeconds, endSeconds },
  };
}
