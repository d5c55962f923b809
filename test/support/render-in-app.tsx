import { render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { createAnswers } from "#catalog/answers.ts";
import { AnswersContext } from "#catalog/answers-context.ts";
import { CatalogContext } from "#catalog/catalog-context.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { ShareContext, type OpenShare } from "#actions/share-context.ts";
import { BookmarkContext } from "#actions/bookmark-context.ts";
import { BrowserStorageContext } from "#actions/browser-storage-context.ts";
import { TagChoiceContext } from "#actions/tag-choice-context.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { PlayerContext } from "#player/react/player-context.ts";
import type { Language } from "#messages/find-language.ts";
import { MessagesContext } from "#ui/messages-context.ts";
import { Toaster } from "#ui/toasts/toaster.tsx";
import { rootUrl } from "./fake-fetch.ts";
import { messagesByLanguage } from "./messages-by-language.ts";
import { createTestPlayer, type TestPlayer } from "./test-player.ts";

/** Around what is rendered; a player and Chinese where nothing is said. */
export interface InAppOptions {
  readonly player?: TestPlayer;
  readonly language?: Language;
  /** Hears of what is shared. */
  readonly share?: OpenShare;
}

/** Everything that features find around them in the app. */
export function createAppWrapper(options: InAppOptions = {}) {
  const { player = createTestPlayer(), language = "zh", share = () => undefined } = options;
  const answers = createAnswers(createQueryEngine(createQueryClient()));
  const catalog = createCatalogQueries(rootUrl);
  const bookmarks = createBookmarkStore(player.browserStorage);
  const tagChoices = createTagChoiceStore(player.browserStorage);
  return function AppWrapper({ children }: { readonly children: ReactNode }) {
    return (
      <AnswersContext value={answers}>
        <CatalogContext value={catalog}>
          <PlayerContext value={player}>
            <BookmarkContext value={bookmarks}>
              <MessagesContext value={messagesByLanguage[language]}>
                <TagChoiceContext value={tagChoices}>
                  <BrowserStorageContext value={player.browserStorage}>
                    <ShareContext value={share}>
                      <Toaster>{children}</Toaster>
                    </ShareContext>
                  </BrowserStorageContext>
                </TagChoiceContext>
              </MessagesContext>
            </BookmarkContext>
          </PlayerContext>
        </CatalogContext>
      </AnswersContext>
    );
  };
}

/** Renders a piece of the page as it stands in the app, with somebody to use it. */
export function renderInApp(
  page: ReactNode,
  options: InAppOptions = {},
): RenderResult & { user: UserEvent; player: TestPlayer } {
  const { player = createTestPlayer() } = options;
  const result = render(page, { wrapper: createAppWrapper({ ...options, player }) });
  return { ...result, user: userEvent.setup(), player };
}
