import { FileText } from "lucide-react";
import { useState } from "react";
import { useCatalog } from "#catalog/catalog-context.ts";
import { groupBookmarks } from "#core/listener/bookmark-file.ts";
import { formatLocalDate } from "#core/episode/local-date.ts";
import { formatMomentUrl } from "#core/links/moment-url.ts";
import { renderBookmarksMarkdown } from "#core/formats/render-bookmarks.ts";
import type { Station } from "#core/files/station-file.ts";
import { BookmarkList } from "#features/bookmarks/bookmark-list.tsx";
import { usePlayEpisode } from "#actions/use-play-episode.ts";
import { ListenerDataSection } from "#features/listener-data/listener-data-section.tsx";
import { HistoryList } from "#features/listening-history/history-list.tsx";
import { useShareOrCopy } from "#actions/use-share-or-copy.ts";
import { useBookmarkStore, useBookmarks } from "#actions/bookmark-context.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import { controlMessages } from "#messages/zh/controls.ts";
import { listenerMessages } from "#messages/zh/listener.ts";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { saveTextFile } from "#ui/save-text-file.ts";
import { SearchField } from "#ui/search-field.tsx";
import { TextButton } from "#ui/text-button.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SiteFooter } from "../../layout/site-footer.tsx";
import { createListenerQuery, type ListenerView } from "../../routing/site-route.ts";
import { useDocumentTitle } from "../../routing/use-document-title.ts";
import type { ChosenPreferences } from "../../settings/use-preferences.ts";

/** The listener's own page: bookmarks or history, and the way to take them along. */
export interface ListenerPageProps {
  readonly view: ListenerView;
  readonly station: Station | undefined;
  readonly preferences: ChosenPreferences;
}

export function ListenerPage({ view, station, preferences }: ListenerPageProps) {
  const messages = useMessages(pageMessages);
  const title = messages[view];
  useDocumentTitle(title, station?.title);
  return (
    <PageFrame>
      <h1 className="text-2xl leading-snug font-bold md:text-[30px]">
        {messages.bookmarksAndHistory}
      </h1>
      <ViewTabs view={view} />
      {view === "bookmarks" ? <BookmarkView station={station} /> : <HistoryView />}
      <DataSection preferences={preferences} />
      <SiteFooter station={station} />
    </PageFrame>
  );
}

function ViewTabs({ view: open }: Pick<ListenerPageProps, "view">) {
  const messages = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  return (
    <nav aria-label={messages.bookmarksAndHistory} className="mt-4 flex gap-5 border-b border-line">
      {(["bookmarks", "history"] as const).map((view) => (
        <a
          key={view}
          href={rootUrl + createListenerQuery(view)}
          aria-current={view === open ? "page" : undefined}
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current]:border-teal aria-[current]:text-ink"
        >
          {messages[view]}
        </a>
      ))}
    </nav>
  );
}

function BookmarkView({ station }: Pick<ListenerPageProps, "station">) {
  const messages = useMessages(listenerMessages);
  const pageWords = useMessages(pageMessages);
  const { rootUrl } = useCatalog();
  const { playEpisode } = usePlayEpisode();
  const { share } = useShareOrCopy();
  const memory = useBookmarkStore();
  const isEmpty = useBookmarks((all) => Object.values(all).every(({ isDeleted }) => isDeleted));
  const [query, setQuery] = useState("");
  const exportMarkdown = (): void =>
    saveTextFile({
      name: `bookmarks-${formatLocalDate(Date.now()).slice(0, 10)}.md`,
      mediaType: "text/markdown",
      text: renderBookmarksMarkdown(
        groupBookmarks(memory.store.getState()),
        station?.siteUrl ?? rootUrl,
        [pageWords.bookmarks, station?.title].filter((part) => part !== undefined).join(" · "),
      ),
    });
  return (
    <>
      {!isEmpty && (
        <ListSearch label={messages.searchBookmarks} query={query} onChange={setQuery} />
      )}
      <BookmarkList
        query={query}
        onPlay={({ episodeId, startSeconds }) => playEpisode(episodeId, { startSeconds })}
        onShare={({ episodeId, episodeTitle, startSeconds, text }) =>
          share({
            url: formatMomentUrl(rootUrl, episodeId, { startSeconds }),
            title: episodeTitle,
            text,
            startSeconds,
          })
        }
      />
      {!isEmpty && (
        <TextButton className="mt-8" onClick={exportMarkdown}>
          <FileText aria-hidden size={16} />
          {messages.exportMarkdown}
        </TextButton>
      )}
    </>
  );
}

function HistoryView() {
  const messages = useMessages(listenerMessages);
  const { rootUrl } = useCatalog();
  const { playEpisode } = usePlayEpisode();
  const { share } = useShareOrCopy();
  const [query, setQuery] = useState("");
  return (
    <>
      <ListSearch label={messages.searchHistory} query={query} onChange={setQuery} />
      <HistoryList
        query={query}
        onPlay={({ episodeId }) => playEpisode(episodeId)}
        onShare={({ episodeId, title, seconds }) =>
          share({
            url: formatMomentUrl(rootUrl, episodeId, { startSeconds: seconds }),
            title,
            text: title,
            startSeconds: seconds,
          })
        }
      />
    </>
  );
}

interface ListSearchProps {
  readonly label: string;
  readonly query: string;
  readonly onChange: (query: string) => void;
}

function ListSearch({ label, query, onChange }: ListSearchProps) {
  const messages = useMessages(controlMessages);
  return (
    <search className="mt-4 block">
      <SearchField
        label={label}
        placeholder={label}
        clearLabel={messages.clearSearch}
        value={query}
        onChange={onChange}
      />
    </search>
  );
}

function DataSection({ preferences }: Pick<ListenerPageProps, "preferences">) {
  const actions = usePlayerActions();
  const bookmarks = useBookmarkStore();
  return (
    <ListenerDataSection
      readData={() => ({
        playback: actions.exportMemory(),
        bookmarks: bookmarks.store.getState(),
        preferences: preferences.exportChoices(),
      })}
      onImport={(data) => {
        actions.importMemory(data.playback);
        actions.catchUp();
        bookmarks.merge(data.bookmarks);
        preferences.importChoices(data.preferences);
      }}
    />
  );
}
