import { useStore } from "zustand";
import { listRecentSearches } from "#core/listener/recent-search-file.ts";
import { findRecentSearchStore, type RecentSearchStore } from "#storage/recent-search-store.ts";
import { useBrowserStorage } from "./browser-storage-context.ts";

/** What was searched for lately, newest first, and what can be done with it. */
export function useRecentSearches(): Omit<RecentSearchStore, "store" | "merge"> & {
  readonly queries: readonly string[];
  readonly isKept: boolean;
} {
  const { store, merge: _, ...actions } = findRecentSearchStore(useBrowserStorage());
  const recent = useStore(store);
  return { ...actions, queries: listRecentSearches(recent), isKept: recent.isKept };
}
