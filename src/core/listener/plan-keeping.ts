import type { KeptEpisodes } from "./kept-episodes-file.ts";

/** An episode that was heard is taken away so long after. */
const afterHeardMs = 24 * 60 * 60_000;

/** What the setting goes by. */
export interface KeepingFacts {
  /** Ids of the library's episodes, newest first. */
  readonly newestFirst: readonly string[];
  readonly isHeard: (id: string) => boolean;
  /** When an episode was last played, in ms since 1970. */
  readonly readPlayedAtMs: (id: string) => number | undefined;
  /** The episode in the player stays. */
  readonly playingId: string | undefined;
  readonly nowMs: number;
}

/** What the setting asks for now. */
export interface KeepingPlan {
  readonly keep: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Which of the newest unheard episodes are to be kept by themselves, and which of those that were
 * may go: heard a day ago, or no longer among the next. What the listener has removed stays
 * removed, what the listener keeps stays.
 */
export function planKeeping(
  { episodes, settings }: KeptEpisodes,
  facts: KeepingFacts,
): KeepingPlan {
  const { newestFirst, isHeard, readPlayedAtMs, playingId, nowMs } = facts;
  const next = newestFirst.filter((id) => !isHeard(id)).slice(0, settings.count);
  const isOld = (id: string): boolean => nowMs - (readPlayedAtMs(id) ?? 0) >= afterHeardMs;
  return {
    keep: next.filter((id) => episodes[id] === undefined),
    remove: Object.entries(episodes)
      .filter(([id, { state, isAutomatic }]) => {
        if (isAutomatic !== true || state === "removed" || id === playingId) return false;
        return isHeard(id) ? isOld(id) : !next.includes(id);
      })
      .map(([id]) => id),
  };
}
