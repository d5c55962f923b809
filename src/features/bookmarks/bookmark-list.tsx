import { useMemo, useRef, useState } from "react";
import { formatTimecode } from "#core/episode/timecode.ts";
import { groupBookmarks } from "#core/listener/group-bookmarks.ts";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import { searchBookmarks, type FoundBookmarkGroup } from "#core/listener/search-bookmarks.ts";
import { resolveUrl } from "#catalog/catalog-queries.ts";
import { useCatalog } from "#catalog/catalog-context.ts";
import { useEpisodeIndex } from "#catalog/use-episode-index.ts";
import { useIsEpisodeGone } from "#catalog/use-is-episode-gone.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { useBookmarks } from "#actions/bookmark-context.ts";
import { MarkedText } from "#ui/marked-text.tsx";
import { controlMessages } from "#messages/zh/controls.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { useCopyWhole } from "#ui/hooks/use-copy-whole.ts";
import { useMessages } from "#ui/messages-context.ts";
import { TextButton } from "#ui/text-button.tsx";
import { WindowedRows } from "#ui/windowed-rows.tsx";
import { BookmarkRow } from "./bookmark-row.tsx";

/** The bookmarks by episode, the one with the newest bookmark first. */
export interface BookmarkListProps {
  /** Typed words; blank shows all. */
  readonly query: string;
}

/** Episodes shown before the listener asks for more. */
const shownAtOnce = 20;
/** A sentence of one line, in CSS pixels. */
const rowHeight = 52;

export function BookmarkList({ query }: BookmarkListProps) {
  const messages = useMessages(listenerMessages);
  const controls = useMessages(controlMessages);
  const [shownCount, setShownCount] = useState(shownAtOnce);
  const bookmarks = useBookmarks((all) => all);
  const all = useMemo(() => groupBookmarks(bookmarks), [bookmarks]);
  const { variants } = useUnitVariants(query);
  const groups = useMemo(() => searchBookmarks(all, query, variants), [all, query, variants]);
  const listRef = useRef<HTMLDivElement>(null);
  useCopyWhole(listRef, () => renderPlainText(groups));
  if (all.length === 0) return <p className="py-6 text-ink-2">{messages.noBookmarks}</p>;
  return (
    <div ref={listRef}>
      {groups.length === 0 && <p className="py-6 text-ink-2">{messages.nothingFoundHere}</p>}
      {groups.slice(0, shownCount).map((group) => (
        <BookmarkSection key={group.episodeId} group={group} />
      ))}
      {groups.length > shownCount && (
        <TextButton className="mt-5" onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {controls.showMore}
        </TextButton>
      )}
    </div>
  );
}

/** Everything that was found, as it is read: the time and the words, the note below. */
function renderPlainText(groups: readonly FoundBookmarkGroup[]): string {
  return groups
    .map(({ episodeTitle, found }) => {
      const lines = found.flatMap(({ bookmark: { startSeconds, text, note } }) => [
        `${formatTimecode(startSeconds)} ${text}`,
        ...(note === "" ? [] : [note]),
      ]);
      return `${episodeTitle.text}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

function BookmarkSection({ group }: { readonly group: FoundBookmarkGroup }) {
  const { episodeId, episodeTitle, found } = group;
  const messages = useMessages(listenerMessages);
  const { rootUrl } = useCatalog();
  const isGone = useIsEpisodeGone(episodeId);
  const headline = useEpisodeIndex().episodes.find(({ id }) => id === episodeId)?.headline;
  // As it is called today; what is searched for is marked in what it was called then.
  const isToday = headline !== undefined && episodeTitle.ranges.length === 0;
  const title = isToday ? headline : <MarkedText {...episodeTitle} />;
  return (
    <section aria-label={episodeTitle.text} className="mt-6">
      <div className="flex items-baseline gap-3 md:px-2.5">
        <h2 className="min-w-0 font-bold wrap-anywhere">
          {isGone ? (
            title
          ) : (
            <a
              href={resolveUrl(rootUrl, filePaths.episodeFolder(episodeId))}
              className="inline-block py-2 hover:text-teal"
            >
              {title}
            </a>
          )}
        </h2>
        <span className="figure shrink-0">{messages.bookmarkCount(found.length)}</span>
      </div>
      {isGone && <p className="py-1 text-sm text-ink-3 md:px-2.5">{messages.episodeGone}</p>}
      <WindowedRows
        items={found}
        rowHeight={rowHeight}
        renderRow={(row, place) => (
          <BookmarkRow key={row.bookmark.startSeconds} found={row} isGone={isGone} place={place} />
        )}
      />
    </section>
  );
}
