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

/** More than summer time and a slow clock explain. */
const clockToleranceMs = 24 * 3_600_000;

/** Where it is kept that the listener knows of a clock that is behind. */
const clockToldKey = "afterlife-intel/clock-told";

/** The playback memory of this browser, or one that keeps nothing where there is none. */
export function createPlaybackStore(
  browserStorage: BrowserStorage = createBrowserStorage(),
): PlaybackStore {
  const memory = createStoredStore(browserStorage, {
    key: "afterlife-intel/playback",
    empty: emptyPlaybackMemory,
    parse: parsePlaybackMemory,
    render: renderPlaybackMemory,
    merge: mergePlaybackMemories,
  });
  const { positions } = memory.store.getState();
  const stamps = Object.values(positions).map(({ updatedAtMs }) => updatedAtMs);
  const latestMs = browserStorage.readNowMs() + clockToleranceMs;
  tellOfClock(
    browserStorage,
    stamps.some((stampMs) => stampMs > latestMs),
  );
  return memory;
}

/** Tells once that the clock is behind, not at each visit until it has caught up. */
function tellOfClock({ storage, report }: BrowserStorage, isBehind: boolean): void {
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
