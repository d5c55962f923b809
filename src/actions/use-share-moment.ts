import type { Episode } from "#core/episode/episode.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import { useShare } from "./share-context.ts";

/** Opens the sheet with what is being spoken. */
export function useShareMoment(episode: Pick<Episode, "id"> | undefined): () => void {
  const share = useShare();
  const readState = useReadPlayerState();
  return () => {
    if (!episode) return;
    const { positionSeconds, clip } = readState();
    // What stops at its end is passed on as it is.
    const isInClip = clip !== undefined && positionSeconds <= clip.endSeconds + 0.1;
    const { startSeconds, endSeconds } = clip ?? {};
    const moment =
      isInClip && startSeconds !== undefined && endSeconds !== undefined
        ? { startSeconds, endSeconds }
        : { startSeconds: positionSeconds };
    share({ episodeId: episode.id, moment });
  };
}
