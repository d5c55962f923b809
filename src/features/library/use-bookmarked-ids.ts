import { useMemo } from "react";
import { useBookmarks } from "#actions/bookmark-context.ts";

/** The episodes in which the listener has bookmarks. */
export function useBookmarkedIds(): ReadonlySet<string> {
  const bookmarks = useBookmarks((all) => all);
  return useMemo(() => {
    const kept = Object.values(bookmarks).filter(({ isDeleted }) => !isDeleted);
    return new Set(kept.map(({ episodeId }) => episodeId));
  }, [bookmarks]);
}
