import { FileText, ListPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { MixLink } from "#actions/mix-link-part.ts";
import type { Station } from "#core/files/station-file.ts";
import { BookmarkList } from "#features/bookmarks/bookmark-list.tsx";
import { groupBookmarks } from "#core/listener/group-bookmarks.ts";
import type { NotesExportProps } from "#features/notes-export/notes-export.tsx";
import { listenerMessages } from "#messages/zh/listener.ts";
import { lazyPart } from "#ui/loading/lazy-part.tsx";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { ListSearch } from "./list-search.tsx";
import { useBookmarkExport } from "./use-bookmark-export.ts";

// What packs sound is not needed to read.
const NotesExport = lazyPart<NotesExportProps>(
  async () => (await import("#features/notes-export/notes-export.tsx")).NotesExport,
);

/** The bookmarks, to be searched and taken along as Markdown. */
export function BookmarkView({ station }: { readonly station: Station | undefined }) {
  const messages = useMessages(listenerMessages);
  const isEmpty = useBookmarks((all) => Object.values(all).every(({ isDeleted }) => isDeleted));
  const exportMarkdown = useBookmarkExport(station);
  const all = useBookmarks((bookmarks) => bookmarks);
  const clips = useMemo(() => groupBookmarks(all).flatMap(({ bookmarks }) => bookmarks), [all]);
  const [query, setQuery] = useState("");
  return (
    <>
      {!isEmpty && (
        <ListSearch label={messages.searchBookmarks} query={query} onChange={setQuery} />
      )}
      <BookmarkList query={query} />
      {!isEmpty && (
        <div className="mt-8 flex flex-wrap gap-2">
          <MixLink clips={clips} icon={<ListPlus aria-hidden size={16} />} />
          <TextButton onClick={exportMarkdown}>
            <FileText aria-hidden size={16} />
            <span>{messages.exportMarkdown}</span>
          </TextButton>
          <NotesExport station={station} />
        </div>
      )}
    </>
  );
}
