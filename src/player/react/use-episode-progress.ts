import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { usePlayerState } from "./player-context.ts";

/** How far the listener is in an episode. */
export interface EpisodeProgress {
  readonly positionSeconds: number;
  /** Marked by the listener, or played to its end once. */
  readonly isHeard: boolean;
  /** Begun, and not yet played to the end again. */
  readonly isStarted: boolean;
}

/** Progress of an episode: live in whole seconds while it is in the player, else as remembered. */
export function useEpisodeProgress(episodeId: string): EpisodeProgress {
  const saved = usePlayerState(({ positions }) => positions[episodeId]);
  const liveSeconds = usePlayerState(({ track, isAtLink, positionSeconds }) =>
    track?.id === episodeId && !isAtLink ? Math.floor(positionSeconds) : undefined,
  );
  const isHeard = usePlayerState((state) => isEpisodeHeard(state, episodeId));
  const positionSeconds = liveSeconds ?? saved?.seconds ?? 0;
  return { positionSeconds, isHeard, isStarted: positionSeconds >= 1 && !saved?.isFinished };
}
