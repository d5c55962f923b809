import type { Bookmark, Bookmarks } from "./bookmark-file.ts";

/** Bookmarks of one episode. */
export interface BookmarkGroup {
  readonly episodeId: string;
  readonly episodeTitle: string;
  /** In the order in which they are spoken. */
  readonly bookmarks: readonly Bookmark[];
}

/** The bookmarks by episode, the episode with the newest bookmark first. */
export function groupBookmarks(bookmarks: Bookmarks): BookmarkGroup[] {
  const newestFirst = Object.values(bookmarks)
    .filter(({ isDeleted }) => !isDeleted)
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs);
  const byEpisode = new Map<string, Bookmark[]>();
  for (const bookmark of newestFirst) {
    const members = byEpisode.get(bookmark.episodeId);
    if (members) members.push(bookmark);
    else byEpisode.set(bookmark.episodeId, [bookmark]);
  }
  return [...byEpisode].map(([episodeId, members]) => ({
    episodeId,
    episodeTitle: members[0]?.episodeTitle ?? episodeId,
    bookmarks: members.toSorted((a, b) => a.startSeconds - b.startSeconds),
  }));
}
