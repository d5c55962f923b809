import { useCallback, useEffect, useMemo } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";

/** The episode as a track, put into an idle player; seeking brings it in when another plays. */
export function useEpisodeInPlayer(episode: Episode, moment: MomentTime | undefined) {
  const { rootUrl } = useCatalog();
  const actions = usePlayerActions();
  const { id, headline, audio, stories, silences, transcript } = episode;
  const { spokenCueStartsSeconds } = transcript;
  // The same track when the times of the words come in.
  const track = useMemo(
    () =>
      createTrack(rootUrl, {
        id,
        headline,
        audio,
        stories,
        silences,
        transcript: { spokenCueStartsSeconds },
      }),
    [rootUrl, id, headline, audio, stories, silences, spokenCueStartsSeconds],
  );
  const isCurrent = usePlayerState((state) => state.track?.id === track.id);
  useEffect(() => actions.cue(track, moment), [actions, track, moment]);
  const seekHere = useCallback(
    (startSeconds: number) => {
      if (isCurrent) actions.seek(startSeconds);
      else actions.playMoment(track, { startSeconds });
    },
    [actions, isCurrent, track],
  );
  return { track, isCurrent, seekHere };
}
