import { useQueryClient } from "@tanstack/react-query";
import { useCatalog } from "#catalog/catalog-context.ts";
import { readErrorCode } from "#catalog/catalog-error.ts";
import type { Episode } from "#core/episode.ts";
import type { MomentTime } from "#core/moment-time.ts";
import { createTrack } from "#player/create-track.ts";
import { usePlayerActions } from "#player/player-context.ts";
import { useMessages } from "#ui/messages-context.ts";
import { useNotify } from "#ui/notice-context.ts";

/**
 * Plays an episode that may not be loaded yet: from a moment, or where the listener stopped.
 * A file that is here plays within the tap itself, which phones insist on.
 */
export function usePlayEpisode() {
  const catalog = useCatalog();
  const queryClient = useQueryClient();
  const actions = usePlayerActions();
  const messages = useMessages();
  const notify = useNotify();

  const start = (episode: Episode, moment?: MomentTime): void => {
    const track = createTrack(catalog.rootUrl, episode);
    if (moment) actions.playMoment(track, moment);
    else actions.resume(track);
  };
  const playEpisode = (id: string, moment?: MomentTime): void => {
    const options = catalog.episode(id);
    const known = queryClient.getQueryData(options.queryKey);
    if (known) {
      start(known, moment);
      return;
    }
    queryClient.fetchQuery(options).then(
      (episode) => start(episode, moment),
      (error: unknown) => notify({ text: messages.error[readErrorCode(error)] }),
    );
  };
  /** Fetches the file before it is needed. */
  const prepareEpisode = (id: string): void => void queryClient.prefetchQuery(catalog.episode(id));
  return { playEpisode, prepareEpisode };
}
