import { usePlayerActions, usePlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";
import { usePlayEpisode } from "./use-play-episode.ts";

/** What the play button beside an episode does: it starts it, and stops it while it plays. */
export function useListen(id: string): {
  readonly isSounding: boolean;
  readonly toggle: () => void;
} {
  const actions = usePlayerActions();
  const { playEpisode } = usePlayEpisode();
  const isSounding = usePlayerState((state) => state.track?.id === id && isPlaying(state));
  return { isSounding, toggle: isSounding ? actions.pause : () => playEpisode(id) };
}
