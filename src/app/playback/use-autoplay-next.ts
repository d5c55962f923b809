import { useEffect, useEffectEvent } from "react";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useEpisodeLoader } from "#catalog/use-episode-loader.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { useEpisodeSteps } from "#actions/use-episode-steps.ts";

/** The next episode's file is fetched so long before the end, so that no silence is between. */
const prepareSeconds = 30;

/** Plays the next episode when one has ended: the queue's first, else the next unheard one. */
export function useAutoplayNext(): void {
  const actions = usePlayerActions();
  const { prepareEpisode } = useEpisodeLoader();
  const { loadOlder } = useEpisodeIndex();
  const { nextId, playNextEpisode } = useEpisodeSteps();
  const isDue = usePlayerState((state) => state.isNextDue);
  const isWanted = usePlayerState(
    ({ queue, settings }) => queue.length > 0 || settings.isPlayingOn,
  );
  const isNearEnd = usePlayerState(
    ({ track, positionSeconds }) =>
      track !== undefined && track.durationSeconds - positionSeconds < prepareSeconds,
  );
  const preparedId = isWanted && isNearEnd ? nextId : undefined;
  useEffect(() => {
    if (preparedId !== undefined) prepareEpisode(preparedId);
  }, [preparedId, prepareEpisode]);

  const playOn = useEffectEvent(() => {
    if (isWanted && nextId !== undefined) playNextEpisode();
    // What is left to hear may stand on an older page of the library.
    else if (isWanted && loadOlder) {
      loadOlder();
      return;
    }
    // Whatever is put into the queue later does not start by itself.
    actions.dismissEnded();
  });
  useEffect(() => {
    if (isDue) playOn();
  }, [isDue, nextId]);
}
