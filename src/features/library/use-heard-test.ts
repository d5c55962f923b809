import type { EpisodeIndexEntry } from "#core/episode-index-file.ts";
import { usePlayerState } from "#player/player-context.ts";
import type { HeardChoice } from "./list-filter.tsx";

/** Tells the episodes of a choice by what the player remembers. */
export function useHeardTest(choice: HeardChoice): (entry: EpisodeIndexEntry) => boolean {
  const positions = usePlayerState((state) => state.positions);
  return ({ id }) => {
    const { isFinished = false, seconds = 0 } = positions[id] ?? {};
    const isStarted = seconds >= 1 && !isFinished;
    return {
      all: true,
      heard: isFinished,
      started: isStarted,
      unheard: !isFinished && !isStarted,
    }[choice];
  };
}
