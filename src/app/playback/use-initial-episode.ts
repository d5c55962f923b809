import { useEffect } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";

/**
 * Puts an episode into an empty player, so that one press plays: the one heard last, else
 * the newest. An episode's own page does that by itself.
 */
export function useInitialEpisode(lastEpisodeId: string | undefined, isEnabled: boolean): void {
  const catalog = useCatalog();
  const actions = usePlayerActions();
  const isEmpty = usePlayerState(({ track }) => track === undefined) && isEnabled;
  const { episodes, moved } = useEpisodeIndex({ isEnabled: isEmpty });
  const lastId = moved.get(lastEpisodeId ?? "") ?? lastEpisodeId;
  const last = useEpisode(isEmpty ? lastId : undefined);
  // The episode heard last may have been taken down since.
  const isLastUsable = lastEpisodeId !== undefined && !last.isError;
  const newest = useEpisode(isEmpty && !isLastUsable ? episodes[0]?.id : undefined);
  const episode = isLastUsable ? last.data : newest.data;
  useEffect(() => {
    if (isEmpty && episode) actions.cue(createTrack(catalog.rootUrl, episode));
  }, [isEmpty, episode, actions, catalog]);
}
