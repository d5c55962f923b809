import { readErrorCode } from "./catalog-error.ts";
import { useEpisodeIndex } from "./use-episode-index.ts";
import { useEpisode } from "./use-episode.ts";

/**
 * True once it is known that an episode was taken down. The newest page of the library
 * answers for most; only what is not on it is asked for.
 */
export function useIsEpisodeGone(id: string): boolean {
  const { episodes, isLoaded } = useEpisodeIndex();
  const isListed = episodes.some((entry) => entry.id === id);
  const { error } = useEpisode(isLoaded && !isListed ? id : undefined);
  return error !== null && readErrorCode(error) === "not-found";
}
