import { useMemo } from "react";
import type { Bookmark } from "#core/listener/bookmark-file.ts";
import { listEpisodeBookmarks } from "#core/listener/list-episode-bookmarks.ts";
import { useBookmarks } from "./bookmark-context.ts";

const none: readonly Bookmark[] = [];

/** The bookmarks in an episode, in order; the same list until one of all bookmarks changes. */
export function useEpisodeBookmarks(episodeId: string | undefined): readonly Bookmark[] {
  const bookmarks = useBookmarks((all) => all);
  return useMemo(
    () => (episodeId === undefined ? none : listEpisodeBookmarks(bookmarks, episodeId)),
    [bookmarks, episodeId],
  );
}
