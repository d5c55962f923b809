import {
  changePreferences,
  emptyPreferences,
  mergePreferences,
  parsePreferences,
  renderPreferences,
  type Preferences,
  type RememberedPreferences,
} from "#core/preference-file.ts";
import { createMemoryEntry } from "#player/memory-entry.ts";
import { createMemoryHome, type MemoryHome } from "#player/memory-home.ts";

/** What the listener chose for looks, kept in the browser and the same in all tabs. */
export interface PreferenceMemory {
  /** The same object until something changes. */
  readonly load: () => RememberedPreferences;
  readonly choose: (choice: Preferences) => void;
  /** Takes in what another browser has exported. */
  readonly merge: (preferences: RememberedPreferences) => void;
  /** Calls the listener when something changed, here or in another tab. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The choices of this browser. */
export function createPreferenceMemory(home: MemoryHome = createMemoryHome()): PreferenceMemory {
  const entry = createMemoryEntry(home, {
    key: "afterlife-intel/preferences",
    empty: emptyPreferences,
    parse: parsePreferences,
    render: renderPreferences,
    merge: mergePreferences,
  });
  const listeners = new Set<() => void>();
  let current = entry.load();
  const settle = (preferences: RememberedPreferences): void => {
    current = preferences;
    listeners.forEach((listener) => listener());
  };
  const save = (preferences: RememberedPreferences): void => {
    entry.save(preferences);
    settle(entry.load());
  };
  entry.subscribe(settle);
  return {
    load: () => current,
    choose: (choice) => save(changePreferences(entry.load(), choice, home.readNowMs())),
    merge: (preferences) => save(mergePreferences(entry.load(), preferences)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
