import type { EpisodeIndexEntry } from "#core/episode-index-file.ts";
import { usePlayerState } from "#player/player-context.ts";
import type { EpisodeKind } from "./list-filter.tsx";

const noIds: ReadonlySet<string> = new Set();

/** Tells the episodes of a kind by what the player remembers, and by the ids of bookmarked ones. */
export function useKindTest(
  kind: EpisodeKind,
  bookmarkedIds: ReadonlySet<string> = noIds,
): (entry: EpisodeIndexEntry) => boolean {
  const positions = usePlayerState((state) => state.positions);
  return ({ id }) => {
    const { isFinished = false, seconds = 0 } = positions[id] ?? {};
    const isStarted = seconds >= 1 && !isFinished;
    return {
      all: true,
      heard: isFinished,
      started: isStarted,
      unheard: !isFinished && !isStarted,
      bookmarked: bookmarkedIds.has(id),
    }[kind];
  };
}
