import {
  addRecentSearch,
  clearRecentSearches,
  emptyRecentSearches,
  keepRecentSearches,
  mergeRecentSearches,
  parseRecentSearches,
  removeRecentSearch,
  renderRecentSearches,
  type RecentSearches,
} from "#core/listener/recent-search-file.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** What the listener has searched for lately. */
export interface RecentSearchStore extends Pick<StoredStore<RecentSearches>, "store" | "merge"> {
  readonly add: (query: string) => void;
  readonly remove: (query: string) => void;
  readonly clear: () => void;
  /** Remembers from now on, or no more and nothing of what was. */
  readonly keep: (isKept: boolean) => void;
}

const stores = new WeakMap<BrowserStorage, RecentSearchStore>();

/** The recent searches of a browser, read when they are first asked for: most visits search nothing. */
export function findRecentSearchStore(browserStorage: BrowserStorage): RecentSearchStore {
  const store = stores.get(browserStorage) ?? createRecentSearchStore(browserStorage);
  stores.set(browserStorage, store);
  return store;
}

function createRecentSearchStore(browserStorage: BrowserStorage): RecentSearchStore {
  const { readNowMs } = browserStorage;
  const { store, update, merge } = createStoredStore<RecentSearches>(browserStorage, {
    name: "searches",
    empty: emptyRecentSearches,
    parse: parseRecentSearches,
    render: renderRecentSearches,
    merge: mergeRecentSearches,
  });
  return {
    store,
    merge,
    add: (query) => update((recent) => addRecentSearch(recent, query, readNowMs())),
    remove: (query) => update((recent) => removeRecentSearch(recent, query, readNowMs())),
    clear: () => update((recent) => clearRecentSearches(recent, readNowMs())),
    keep: (isKept) => update((recent) => keepRecentSearches(recent, isKept, readNowMs())),
  };
}
