import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/playback-memory-file.ts";

const storageKey = "afterlife-intel/playback";

/** What the player remembers, kept in the browser. Never throws. */
export interface PlaybackMemoryStore {
  load(): PlaybackMemory;
  /** Writes, keeping newer positions that another tab wrote. False when it could not be kept. */
  save(memory: PlaybackMemory): boolean;
}

/** Finds a storage that may be switched off: reading the property itself can throw. */
function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The memory in `localStorage`, or one that keeps nothing where there is none. */
export function createPlaybackMemoryStore(storage = findStorage()): PlaybackMemoryStore {
  const read = (): string | null => {
    try {
      return storage?.getItem(storageKey) ?? null;
    } catch {
      return null;
    }
  };
  const load = (): PlaybackMemory => parsePlaybackMemory(read() ?? "") ?? emptyPlaybackMemory;
  return {
    load,
    save: (memory) => {
      if (!storage) return false;
      const text = renderPlaybackMemory(mergePlaybackMemories(memory, load()));
      try {
        if (text !== read()) storage.setItem(storageKey, text);
        return true;
      } catch {
        // Full, or forbidden in private mode.
        return false;
      }
    },
  };
}
