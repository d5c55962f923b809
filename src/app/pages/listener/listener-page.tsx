import type { Station } from "#core/files/station-file.ts";
import { OfflineList } from "#features/offline/offline-list.tsx";
import { SearchMemorySwitch } from "#features/site-search/search-memory-switch.tsx";
import { TagChoices } from "#features/tag-choices/tag-choices.tsx";
import { pageMessages } from "#messages/zh/pages.ts";
import { useMessages } from "#ui/messages-context.ts";
import { BookmarkView } from "./bookmark-view.tsx";
import { DataSection } from "./data-section.tsx";
import { HistoryView } from "./history-view.tsx";

import { ViewTabs } from "./view-tabs.tsx";
import { PageFrame } from "../../layout/page-frame.tsx";
import { SiteFooter } from "../../layout/site-footer.tsx";
import type { ListenerView } from "../../routing/site-route.ts";
import { useDocumentTitle } from "../../routing/use-document-title.ts";
import type { ChosenPreferences } from "../../settings/use-preferences.ts";

/** The listener's own page: bookmarks, history or what is kept, and the way to take them along. */
export interface ListenerPageProps {
  readonly view: ListenerView;
  readonly station: Station | undefined;
  readonly preferences: ChosenPreferences;
}

export function ListenerPage({ view, station, preferences }: ListenerPageProps) {
  const messages = useMessages(pageMessages);
  useDocumentTitle(messages[view], station?.title);
  const beside = (
    <div className="lg:*:first:mt-0 lg:*:first:border-t-0 lg:*:first:pt-0">
      <TagChoices />
      <div className="mt-6">
        <SearchMemorySwitch />
      </div>
      <DataSection preferences={preferences} />
    </div>
  );
  return (
    <PageFrame isBroad beside={beside} footer={<SiteFooter station={station} />}>
      {/* Seen once: phones have it among the tabs. */}
      <h1 className="text-2xl leading-snug font-bold max-md:sr-only md:text-[30px]">
        {messages[view]}
      </h1>
      <ViewTabs open={view} />
      {view === "bookmarks" && <BookmarkView station={station} />}
      {view === "history" && <HistoryView />}
      {view === "offline" && <OfflineList />}
    </PageFrame>
  );
}
