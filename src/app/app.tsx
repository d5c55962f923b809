import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { Router } from "wouter";
import { CatalogContext } from "#catalog/catalog-context.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { PlayerContext } from "#player/player-context.ts";
import type { Player } from "#player/player.ts";
import { MessagesContext, messagesByLanguage } from "#ui/messages-context.ts";
import { NoticeRegion } from "#ui/notice-region.tsx";
import { SiteLayout } from "./site-layout.tsx";
import { findBasePath } from "./site-root.ts";
import { usePreferences } from "./use-preferences.ts";

/** What the app is made of; tests put fakes here. */
export interface AppProps {
  readonly queryClient: QueryClient;
  readonly catalog: CatalogQueries;
  readonly player: Player;
}

export function App({ queryClient, catalog, player }: AppProps) {
  const preferences = usePreferences();
  return (
    <QueryClientProvider client={queryClient}>
      <CatalogContext value={catalog}>
        <PlayerContext value={player}>
          <MessagesContext value={messagesByLanguage[preferences.language]}>
            <Router base={findBasePath(catalog.rootUrl)}>
              <NoticeRegion>
                <SiteLayout lastEpisodeId={player.lastEpisodeId} preferences={preferences} />
              </NoticeRegion>
            </Router>
          </MessagesContext>
        </PlayerContext>
      </CatalogContext>
    </QueryClientProvider>
  );
}
