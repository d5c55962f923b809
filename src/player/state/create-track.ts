import type { Episode } from "#core/episode/episode.ts";
import { findSoundAddress } from "#core/files/sound-address.ts";
import { findSkippableSilences } from "#core/episode/skippable-silences.ts";
import type { Track } from "./track.ts";

/** The parts of an episode that a track is made of; they stay when its word times come in. */
export interface TrackEpisode extends Pick<
  Episode,
  "id" | "headline" | "audio" | "stories" | "silences"
> {
  readonly transcript: Pick<Episode["transcript"], "spokenCueStartsSeconds">;
}

/** What the player needs of an episode of the station whose files stand under `rootUrl`. */
export function createTrack(rootUrl: string, episode: TrackEpisode): Track {
  const { id, headline, audio, stories, silences, transcript } = episode;
  return {
    id,
    title: headline,
    url: new URL(findSoundAddress({ id, audio }), rootUrl).href,
    mediaType: audio.type,
    durationSeconds: audio.durationSeconds,
    sentenceStartsSeconds: transcript.spokenCueStartsSeconds,
    stories,
    silences: findSkippableSilences(silences),
  };
}
