import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/playback-memory-file.ts";
import { createMemoryEntry, type MemoryEntry } from "./memory-entry.ts";
import { createMemoryHome, type MemoryHome } from "./memory-home.ts";

/** What the player remembers, kept in the browser. */
export type PlaybackMemoryStore = MemoryEntry<PlaybackMemory>;

/** More than summer time and a slow clock explain. */
const clockToleranceMs = 24 * 3_600_000;

/** The memory of this browser, or one that keeps nothing where there is none. */
export function createPlaybackMemoryStore(home: MemoryHome = createMemoryHome()) {
  const memory: PlaybackMemoryStore = createMemoryEntry(home, {
    key: "afterlife-intel/playback",
    empty: emptyPlaybackMemory,
    parse: parsePlaybackMemory,
    render: renderPlaybackMemory,
    merge: mergePlaybackMemories,
  });
  const stamps = Object.values(memory.load().positions).map(({ updatedAtMs }) => updatedAtMs);
  if (stamps.some((stampMs) => stampMs > home.readNowMs() + clockToleranceMs)) {
    home.report("clock-behind");
  }
  return memory;
}
