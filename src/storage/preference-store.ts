import {
  changePreferences,
  emptyPreferences,
  mergePreferences,
  parsePreferences,
  renderPreferences,
  type Preferences,
  type RememberedPreferences,
} from "#core/listener/preference-file.ts";
import { createBrowserStorage, type BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** What the listener chose for looks. */
export interface PreferenceStore extends Pick<
  StoredStore<RememberedPreferences>,
  "store" | "merge"
> {
  readonly choose: (choice: Preferences) => void;
}

/** The choices of this browser. */
export function createPreferenceStore(
  browserStorage: BrowserStorage = createBrowserStorage(),
): PreferenceStore {
  const { store, update, merge } = createStoredStore(browserStorage, {
    name: "preferences",
    empty: emptyPreferences,
    parse: parsePreferences,
    render: renderPreferences,
    merge: mergePreferences,
  });
  return {
    store,
    merge,
    choose: (choice) =>
      update((preferences) => changePreferences(preferences, choice, browserStorage.readNowMs())),
  };
}
