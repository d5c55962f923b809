import type { Bookmark, Bookmarks } from "./bookmark-file.ts";

/** More marks than this are not told apart, on a page or on a slider. */
const mostMarks = 300;

/**
 * The bookmarks to be marked in one episode, in the order in which they are spoken; of thousands
 * 300, as evenly as they lie.
 */
export function listEpisodeBookmarks(bookmarks: Bookmarks, episodeId: string): Bookmark[] {
  const all = Object.values(bookmarks)
    .filter((bookmark) => bookmark.episodeId === episodeId && !bookmark.isDeleted)
    .toSorted((a, b) => a.startSeconds - b.startSeconds);
  const step = Math.max(1, all.length / mostMarks);
  return all.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}
