import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { createTrack } from "#player/create-track.ts";
import { usePlayerActions, usePlayerState } from "#player/player-context.ts";

/**
 * Puts an episode into an empty player, so that one press plays: the one heard last, else
 * the newest. An episode's own page does that by itself.
 */
export function useFirstEpisode(lastEpisodeId: string | undefined, isEnabled: boolean): void {
  const catalog = useCatalog();
  const actions = usePlayerActions();
  const isEmpty = usePlayerState(({ track }) => track === undefined) && isEnabled;
  const index = useInfiniteQuery({ ...catalog.episodeIndex, enabled: isEmpty });
  const newest = index.data?.pages[0]?.episodes[0]?.id;
  const last = useQuery({
    ...catalog.episode(lastEpisodeId ?? ""),
    enabled: isEmpty && lastEpisodeId !== undefined,
  });
  // The episode heard last may have been taken down since.
  const isLastUsable = lastEpisodeId !== undefined && !last.isError;
  const first = useQuery({
    ...catalog.episode(newest ?? ""),
    enabled: isEmpty && newest !== undefined && !isLastUsable,
  });
  const episode = isLastUsable ? last.data : first.data;
  useEffect(() => {
    if (isEmpty && episode) actions.cue(createTrack(catalog.rootUrl, episode));
  }, [isEmpty, episode, actions, catalog]);
}
