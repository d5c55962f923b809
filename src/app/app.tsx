import { Router } from "wouter";
import type { Answers } from "#catalog/answers.ts";
import { AnswersContext } from "#catalog/answers-context.ts";
import { CatalogContext } from "#catalog/catalog-context.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { BookmarkContext } from "#actions/bookmark-context.ts";
import { BrowserStorageContext } from "#actions/browser-storage-context.ts";
import { TagChoiceContext } from "#actions/tag-choice-context.ts";
import type { BookmarkStore } from "#storage/bookmark-store.ts";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import type { TagChoiceStore } from "#storage/tag-choice-store.ts";
import { PlayerContext } from "#player/react/player-context.ts";
import type { Player } from "#player/player.ts";
import { CrashBoundary } from "#ui/crash-boundary.tsx";
import { MessagesContext } from "#ui/messages-context.ts";
import { ReloadContext } from "#ui/reload-context.ts";
import { Toaster } from "#ui/toasts/toaster.tsx";
import type { PreferenceStore } from "#storage/preference-store.ts";
import { ShareHost } from "./layout/share-host.tsx";
import { OfflineHost } from "./offline/offline-host.tsx";
import { SiteLayout } from "./site-layout.tsx";
import { QueryPart } from "./query-part.tsx";
import { MutedStoriesProvider } from "./playback/muted-stories-provider.tsx";
import { findBasePath } from "./routing/site-root.ts";
import { reloadPage } from "./routing/reload-page.ts";
import { useTypedQuery } from "./routing/debounced-query.ts";
import { navigateInView } from "./routing/view-transition.ts";
import { usePreferences } from "./settings/use-preferences.ts";
import { useTranslation } from "./settings/use-translation.ts";

/** What the app is made of; tests put fakes here. */
export interface AppProps {
  /** Who answers questions about the published files. */
  readonly answers: Answers;
  readonly catalog: CatalogQueries;
  readonly player: Player;
  readonly bookmarks: BookmarkStore;
  readonly tagChoices: TagChoiceStore;
  readonly preferences: PreferenceStore;
  /** Where it is all remembered. */
  readonly browserStorage: BrowserStorage;
  /** The tag of the language that the page comes in, e.g. `zh-CN`. */
  readonly pageLanguage: string;
  /** The path of a page that is made ahead of time, where it is made and where it is adopted. */
  readonly path?: string;
}

export function App(props: AppProps) {
  const { answers, catalog, player, bookmarks, tagChoices, browserStorage, pageLanguage } = props;
  const preferences = usePreferences(props.preferences, pageLanguage);
  const spoken = useTranslation({ preferences, answers, pageLanguage });
  useTypedQuery();
  return (
    <AnswersContext value={answers}>
      <CatalogContext value={catalog}>
        <PlayerContext value={player}>
          <BookmarkContext value={bookmarks}>
            <MessagesContext value={spoken.translation}>
              <Router
                base={findBasePath(catalog.rootUrl)}
                aroundNav={navigateInView}
                // Of a page that is made ahead of time.
                ssrSearch=""
                {...(props.path !== undefined && { ssrPath: props.path })}
              >
                <ReloadContext value={reloadPage}>
                  <CrashBoundary>
                    <Toaster>
                      <QueryPart />
                      <TagChoiceContext value={tagChoices}>
                        <BrowserStorageContext value={browserStorage}>
                          <MutedStoriesProvider>
                            <OfflineHost>
                              <ShareHost theme={preferences.theme}>
                                <SiteLayout
                                  lastEpisodeId={player.lastEpisodeId}
                                  preferences={preferences}
                                  spoken={spoken}
                                  storageErrors={browserStorage.errors}
                                />
                              </ShareHost>
                            </OfflineHost>
                          </MutedStoriesProvider>
                        </BrowserStorageContext>
                      </TagChoiceContext>
                    </Toaster>
                  </CrashBoundary>
                </ReloadContext>
              </Router>
            </MessagesContext>
          </BookmarkContext>
        </PlayerContext>
      </CatalogContext>
    </AnswersContext>
  );
}
