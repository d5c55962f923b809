import type { EpisodeIndexEntry } from "#core/files/episode-index-file.ts";
import { isEpisodeHeard } from "#core/listener/playback-memory-file.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import type { EpisodeKind } from "./list-filter.tsx";

const noIds: ReadonlySet<string> = new Set();

/** Tells the episodes of a kind by what the player remembers, and by the ids of bookmarked ones. */
export function useKindTest(
  kind: EpisodeKind,
  bookmarkedIds: ReadonlySet<string> = noIds,
): (entry: EpisodeIndexEntry) => boolean {
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
