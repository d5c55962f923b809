import { usePlayerState } from "./player-context.ts";

/** How far the listener is in an episode. */
export interface EpisodeProgress {
  readonly positionSeconds: number;
  readonly isFinished: boolean;
  readonly isStarted: boolean;
}

/** Progress of an episode: live in whole seconds while it is in the player, else as remembered. */
export function useEpisodeProgress(episodeId: string): EpisodeProgress {
  const saved = usePlayerState(({ positions }) => positions[episodeId]);
  const liveSeconds = usePlayerState(({ track, isAtLink, positionSeconds }) =>
    track?.id === episodeId && !isAtLink ? Math.floor(positionSeconds) : undefined,
  );
  const isFinished = usePlayerState(({ track, status }) =>
    track?.id === episodeId
      ? status === "ended" || (saved?.isFinished ?? false)
      : (saved?.isFinished ?? false),
  );
  const positionSeconds = liveSeconds ?? saved?.seconds ?? 0;
  return { positionSeconds, isFinished, isStarted: positionSeconds >= 1 };
}
