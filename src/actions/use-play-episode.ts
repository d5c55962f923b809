import { useCatalog } from "#catalog/catalog-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useEpisodeLoader } from "#catalog/use-episode-loader.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { errorMessages } from "#messages/zh/errors.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useToast } from "#ui/toast-context.ts";

/**
 * Plays an episode that may not be loaded yet: from a moment, or where the listener stopped.
 * A file that is here plays within the tap itself, which phones insist on.
 */
export function usePlayEpisode() {
  const catalog = useCatalog();
  const { findEpisode, loadEpisode, prepareEpisode } = useEpisodeLoader();
  const actions = usePlayerActions();
  const messages = useMessages(errorMessages);
  const notify = useToast();

  const start = (episode: Episode, moment?: MomentTime): void => {
    const track = createTrack(catalog.rootUrl, episode);
    if (moment) actions.playMoment(track, moment);
    else actions.resume(track);
  };
  const playEpisode = (id: string, moment?: MomentTime): void => {
    const known = findEpisode(id);
    if (known) {
      start(known, moment);
      return;
    }
    loadEpisode(id).then(
      (episode) => start(episode, moment),
      (error: unknown) => notify({ text: messages[readErrorCode(error)] }),
    );
  };
  return { playEpisode, prepareEpisode };
}
