import { FileText } from "lucide-react";
import { useState } from "react";
import { useBookmarks } from "#actions/bookmark-context.ts";
import type { Station } from "#core/files/station-file.ts";
import { BookmarkList } from "#features/bookmarks/bookmark-list.tsx";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ListSearch } from "./list-search.tsx";
import { useBookmarkExport } from "./use-bookmark-export.ts";

/** The bookmarks, to be searched and taken along as Markdown. */
export function BookmarkView({ station }: { readonly station: Station | undefined }) {
  const messages = useMessages(listenerMessages);
  const isEmpty = useBookmarks((all) => Object.values(all).every(({ isDeleted }) => isDeleted));
  const exportMarkdown = useBookmarkExport(station);
  const [query, setQuery] = useState("");
  return (
    <>
      {!isEmpty && (
        <ListSearch label={messages.searchBookmarks} query={query} onChange={setQuery} />
      )}
      <BookmarkList query={query} />
      {!isEmpty && (
        <TextButton className="mt-8" onClick={exportMarkdown}>
          <FileText aria-hidden size={16} />
          <span>{messages.exportMarkdown}</span>
        </TextButton>
      )}
    </>
  );
}
