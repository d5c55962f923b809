import { useEffect } from "react";
import { readErrorCode } from "#catalog/catalog-error.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useEpisode } from "#catalog/use-episode.ts";
import { createTrack } from "#player/state/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";

/**
 * Puts an episode into an empty player, so that one press plays: the one heard last, else
 * the newest. The page of an episode does that by itself, unless there is no such episode.
 */
export function useInitialEpisode(
  lastEpisodeId: string | undefined,
  openEpisodeId: string | undefined,
): void {
  const catalog = useCatalog();
  const actions = usePlayerActions();
  const hasNone = usePlayerState(({ track }) => track === undefined);
  const { error } = useEpisode(hasNone ? openEpisodeId : undefined);
  const isNowhere = error ? readErrorCode(error) === "not-found" : openEpisodeId === undefined;
  const isEmpty = hasNone && isNowhere;
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
