import { useEffect } from "react";
import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { useBrowserStorage } from "#actions/browser-storage-context.ts";
import { moveEpisodes, type MovedIds } from "#core/listener/move-episodes.ts";
import { usePlayerActions } from "#player/react/player-context.ts";

/** Takes along what is remembered of renamed episodes: progress, queue, bookmarks. Shows nothing. */
export function MovedEpisodes({ moved }: { readonly moved: MovedIds }) {
  const bookmarks = useBookmarkStore();
  const { readNowMs } = useBrowserStorage();
  const { exportMemory, importMemory } = usePlayerActions();
  useEffect(() => {
    const own = { playback: exportMemory(), bookmarks: bookmarks.store.getState() };
    const news = moveEpisodes(own, moved, readNowMs());
    if (!news) return;
    importMemory(news.playback);
    bookmarks.merge(news.bookmarks);
  }, [moved, bookmarks, exportMemory, importMemory, readNowMs]);
  return null;
}
