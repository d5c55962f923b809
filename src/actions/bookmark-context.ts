import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Bookmarks } from "#core/listener/bookmark-file.ts";
import type { BookmarkStore } from "#storage/bookmark-store.ts";

/** Gives the tree the listener's bookmarks. */
export const BookmarkContext = createContext<BookmarkStore | undefined>(undefined);

/** What can be done with bookmarks; stable. @throws Error outside of a BookmarkContext */
export function useBookmarkStore(): BookmarkStore {
  const store = useContext(BookmarkContext);
  if (!store) throw new Error("bookmarks need a BookmarkContext around them");
  return store;
}

/** One value of the bookmarks; renders again only when that value changes. */
export function useBookmarks<T>(select: (bookmarks: Bookmarks) => T): T {
  return useStore(useBookmarkStore().store, select);
}
