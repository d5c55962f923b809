import { isEpisodeHeard, type PlaybackMemory } from "./playback-memory-file.ts";

/** An episode that was listened to. */
export interface HistoryEntry {
  readonly episodeId: string;
  /** As it was called then; the id for what was heard before titles were remembered. */
  readonly title: string;
  /** Where the listener stopped. */
  readonly seconds: number;
  /** When that was, in ms since 1970. */
  readonly heardAtMs: number;
  readonly isHeard: boolean;
}

/**
 * The episodes that were listened to, the last one first. `titles` are those of today, by
 * episode id, as far as they are known.
 */
export function listHistory(
  memory: Pick<PlaybackMemory, "positions" | "heard">,
  titles: ReadonlyMap<string, string>,
): HistoryEntry[] {
  return Object.entries(memory.positions)
    .filter(([, { isForgotten }]) => !isForgotten)
    .map(([episodeId, { title, seconds, updatedAtMs }]) => ({
      episodeId,
      title: titles.get(episodeId) ?? title ?? episodeId,
      seconds,
      heardAtMs: updatedAtMs,
      isHeard: isEpisodeHeard(memory, episodeId),
    }))
    .toSorted((a, b) => b.heardAtMs - a.heardAtMs);
}
