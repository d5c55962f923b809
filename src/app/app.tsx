import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { Router } from "wouter";
import { CatalogContext } from "#catalog/catalog-context.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { BookmarkContext } from "#player/bookmark-context.ts";
import type { BookmarkMemory } from "#player/bookmark-memory.ts";
import type { MemoryHome } from "#player/memory-home.ts";
import { PlayerContext } from "#player/player-context.ts";
import type { Player } from "#player/player.ts";
import { MessagesContext } from "#ui/messages-context.ts";
import { NoticeRegion } from "#ui/notice-region.tsx";
import type { PreferenceMemory } from "./preference-memory.ts";
import { SiteLayout } from "./site-layout.tsx";
import { findBasePath } from "./site-root.ts";
import { settleThenGo, useTypedQuery } from "./typed-query.ts";
import { useLoadedMessages } from "./use-loaded-messages.ts";
import { usePreferences } from "./use-preferences.ts";

/** What the app is made of; tests put fakes here. */
export interface AppProps {
  readonly queryClient: QueryClient;
  readonly catalog: CatalogQueries;
  readonly player: Player;
  readonly bookmarks: BookmarkMemory;
  readonly preferences: PreferenceMemory;
  /** What went wrong with remembering. */
  readonly troubles: MemoryHome["troubles"];
}

export function App(props: AppProps) {
  const { queryClient, catalog, player, bookmarks, troubles } = props;
  const preferences = usePreferences(props.preferences);
  const messages = useLoadedMessages(preferences.language);
  useTypedQuery();
  return (
    <QueryClientProvider client={queryClient}>
      <CatalogContext value={catalog}>
        <PlayerContext value={player}>
          <BookmarkContext value={bookmarks}>
            <MessagesContext value={messages}>
              <Router base={findBasePath(catalog.rootUrl)} aroundNav={settleThenGo}>
                <NoticeRegion>
                  <SiteLayout
                    lastEpisodeId={player.lastEpisodeId}
                    preferences={preferences}
                    troubles={troubles}
                  />
                </NoticeRegion>
              </Router>
            </MessagesContext>
          </BookmarkContext>
        </PlayerContext>
      </CatalogContext>
    </QueryClientProvider>
  );
}
