import type { Bookmark, Bookmarks } from "./bookmark-file.ts";

/** The bookmarks in one episode, in the order in which they are spoken. */
export function listEpisodeBookmarks(bookmarks: Bookmarks, episodeId: string): Bookmark[] {
  return Object.values(bookmarks)
    .filter((bookmark) => bookmark.episodeId === episodeId && !bookmark.isDeleted)
    .toSorted((a, b) => a.startSeconds - b.startSeconds);
}
