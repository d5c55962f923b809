import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Bookmarks } from "#core/bookmark-file.ts";
import type { BookmarkMemory } from "./bookmark-memory.ts";

/** Gives the tree the listener's bookmarks. */
export const BookmarkContext = createContext<BookmarkMemory | undefined>(undefined);

/** What can be done with bookmarks; stable. @throws Error outside of a BookmarkContext */
export function useBookmarkMemory(): BookmarkMemory {
  const memory = useContext(BookmarkContext);
  if (!memory) throw new Error("bookmarks need a BookmarkContext around them");
  return memory;
}

/** One value of the bookmarks; renders again only when that value changes. */
export function useBookmarks<T>(select: (bookmarks: Bookmarks) => T): T {
  return useStore(useBookmarkMemory().store, select);
}
