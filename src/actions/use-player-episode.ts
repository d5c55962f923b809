import { useEpisode } from "#catalog/use-episode.ts";
import type { Episode } from "#core/episode/episode.ts";
import { usePlayerState } from "#player/react/player-context.ts";

/** The episode in the player, once its file is here. */
export function usePlayerEpisode(): Episode | undefined {
  return useEpisode(usePlayerState(({ track }) => track?.id)).data;
}
