import {
  changePreferences,
  emptyPreferences,
  mergePreferences,
  parsePreferences,
  renderPreferences,
  type Preferences,
  type RememberedPreferences,
} from "#core/listener/preference-file.ts";
import { createWatchedValue } from "#core/watched-value.ts";
import { createStoredValue } from "./stored-store.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";

/** What the listener chose for looks, kept in the browser and the same in all tabs. */
export interface PreferenceStore {
  /** The same object until something changes. */
  readonly load: () => RememberedPreferences;
  readonly choose: (choice: Preferences) => void;
  /** Takes in what another browser has exported. */
  readonly merge: (preferences: RememberedPreferences) => void;
  /** Calls the listener when something changed, here or in another tab. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The choices of this browser. */
export function createPreferenceStore(
  home: BrowserStorage = createBrowserStorage(),
): PreferenceStore {
  const entry = createStoredValue(home, {
    key: "afterlife-intel/preferences",
    empty: emptyPreferences,
    parse: parsePreferences,
    render: renderPreferences,
    merge: mergePreferences,
  });
  const current = createWatchedValue(entry.load());
  const save = (preferences: RememberedPreferences): void => {
    entry.save(preferences);
    current.change(entry.load());
  };
  entry.subscribe(current.change);
  return {
    load: current.read,
    choose: (choice) => save(changePreferences(entry.load(), choice, home.readNowMs())),
    merge: (preferences) => save(mergePreferences(entry.load(), preferences)),
    subscribe: current.subscribe,
  };
}
