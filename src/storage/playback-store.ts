import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** What the player remembers. */
export type PlaybackStore = StoredStore<PlaybackMemory>;

/** Where it is kept that the listener knows of a clock that is behind. */
const clockToldName = "clock-told";

/** The playback memory of this browser, or one that keeps nothing where there is none. */
export function createPlaybackStore(
  browserStorage: BrowserStorage = createBrowserStorage(),
): PlaybackStore {
  let isBehind = false;
  const memory = createStoredStore<PlaybackMemory>(browserStorage, {
    name: "playback",
    empty: emptyPlaybackMemory,
    parse: (text, nowMs) => {
      const salvaged = parsePlaybackMemory(text, nowMs);
      isBehind ||= salvaged.isAhead === true;
      return salvaged;
    },
    render: renderPlaybackMemory,
    merge: mergePlaybackMemories,
  });
  tellOfClock(browserStorage, isBehind);
  return memory;
}

/** Tells once that the clock is behind, not at each visit until it has caught up. */
function tellOfClock({ scope, storage, report }: BrowserStorage, isBehind: boolean): void {
  const clockToldKey = scope + clockToldName;
  try {
    if (!isBehind) storage?.removeItem(clockToldKey);
    else if (storage?.getItem(clockToldKey) !== "true") {
      report("clock-behind");
      storage?.setItem(clockToldKey, "true");
    }
  } catch {
    // Where nothing can be kept it is told again.
  }
}
