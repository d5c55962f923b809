import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
  renderPlaybackMemory,
  type PlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import { createStoredValue, type StoredValue } from "./stored-store.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";

/** What the player remembers, kept in the browser. */
export type PlaybackStore = StoredValue<PlaybackMemory>;

/** More than summer time and a slow clock explain. */
const clockToleranceMs = 24 * 3_600_000;

/** Where it is kept that the listener knows of a clock that is behind. */
const clockToldKey = "afterlife-intel/clock-told";

/** The memory of this browser, or one that keeps nothing where there is none. */
export function createPlaybackStore(home: BrowserStorage = createBrowserStorage()) {
  const memory: PlaybackStore = createStoredValue(home, {
    key: "afterlife-intel/playback",
    empty: emptyPlaybackMemory,
    parse: parsePlaybackMemory,
    render: renderPlaybackMemory,
    merge: mergePlaybackMemories,
  });
  const stamps = Object.values(memory.load().positions).map(({ updatedAtMs }) => updatedAtMs);
  const latestMs = home.readNowMs() + clockToleranceMs;
  const isBehind = stamps.some((stampMs) => stampMs > latestMs);
  tellOfClock(home, isBehind);
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
