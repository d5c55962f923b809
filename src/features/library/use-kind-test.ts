import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import type { EpisodeKind } from "./list-filter.tsx";
import { useBookmarkedIds } from "./use-bookmarked-ids.ts";

/** Tells the episodes of a kind by what the player remembers and what is bookmarked. */
export function useKindTest(kind: EpisodeKind): (entry: EpisodeIndexEntry) => boolean {
  const bookmarkedIds = useBookmarkedIds();
  const positions = usePlayerState((state) => state.positions);
  const heard = usePlayerState((state) => state.heard);
  return ({ id }) => {
    const isHeard = isEpisodeHeard({ positions, heard }, id);
    const isStarted = !isHeard && (positions[id]?.seconds ?? 0) >= 1;
    return {
      all: true,
      heard: isHeard,
      started: isStarted,
      unheard: !isHeard && !isStarted,
      bookmarked: bookmarkedIds.has(id),
    }[kind];
  };
}
