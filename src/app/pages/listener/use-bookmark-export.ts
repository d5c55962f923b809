import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import type { Station } from "#core/files/station-file.ts";
import { renderBookmarksMarkdown } from "#core/formats/render-bookmarks.ts";
import { groupBookmarks } from "#core/listener/group-bookmarks.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveTextFile } from "#ui/save-text-file.ts";

/** Saves all bookmarks as a Markdown file, with links that lead to the published station. */
export function useBookmarkExport(station: Station | undefined): () => void {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  const { store } = useBookmarkStore();
  return () => {
    const titles = [messages.bookmarks, station?.title].filter((title) => title !== undefined);
    saveTextFile({
      name: `bookmarks-${formatLocalDate(Date.now()).slice(0, 10)}.md`,
      mediaType: "text/markdown",
      text: renderBookmarksMarkdown(
        groupBookmarks(store.getState()),
        station?.siteUrl ?? rootUrl,
        titles.join(" · "),
      ),
    });
  };
}
