import type { ReactNode } from "react";
import { createStore } from "zustand/vanilla";
import { BookmarkContext } from "#actions/bookmark-context.ts";
import { BrowserStorageContext } from "#actions/browser-storage-context.ts";
import { TagChoiceContext } from "#actions/tag-choice-context.ts";
import { createAnswers, type Answers } from "#catalog/answers.ts";
import { AnswersContext } from "#catalog/answers-context.ts";
import { CatalogContext } from "#catalog/catalog-context.ts";
import { createCatalogQueries, type CatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { Language } from "#messages/find-language.ts";
import { createPlayer, type Player } from "#player/player.ts";
import { PlayerContext } from "#player/react/player-context.ts";
import { createTrack } from "#player/state/create-track.ts";
import type { Track } from "#player/state/track.ts";
import { createBookmarkStore, type BookmarkStore } from "#storage/bookmark-store.ts";
import type { BrowserStorage, StorageErrorCode } from "#storage/browser-storage.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createTagChoiceStore, type TagChoiceStore } from "#storage/tag-choice-store.ts";
import { MessagesContext } from "#ui/messages-context.ts";
import { Toaster } from "#ui/toasts/toaster.tsx";
import { createFakeEngine, type FakeEngine } from "../support/fake-engine.ts";
import { messagesByLanguage } from "../support/messages-by-language.ts";

/** The hour at which every state is looked at, in ms since 1970. */
const nowMs = Date.UTC(2025, 5, 9);

/** What is published, loaded once for all states. */
export interface Published {
  readonly catalog: CatalogQueries;
  readonly answers: Answers;
  readonly episode: Episode;
  readonly track: Track;
}

/** A listener of the first visit, with a player that makes no sound; each state has its own. */
export interface World extends Published {
  readonly player: Player;
  readonly engine: FakeEngine;
  readonly bookmarks: BookmarkStore;
  readonly tagChoices: TagChoiceStore;
  readonly browserStorage: BrowserStorage;
}

/** Loads the station that the server publishes, and its newest episode. */
export async function loadPublished(rootUrl: string): Promise<Published> {
  const catalog = createCatalogQueries(rootUrl);
  const queryClient = createQueryClient();
  const { pages } = await queryClient.fetchInfiniteQuery(catalog.episodeIndex);
  await queryClient.fetchQuery(catalog.station);
  const [newest] = pages.flatMap((page) => page.episodes);
  if (!newest) throw new Error("the states need an episode in public/episodes");
  const episode = await queryClient.fetchQuery(catalog.episode(newest.id));
  const answers = createAnswers(createQueryEngine(queryClient));
  return { catalog, answers, episode, track: createTrack(rootUrl, episode) };
}

/** Makes a world in which nothing is kept: the developer's own listening is not touched. */
export function createWorld(published: Published): World {
  const browserStorage: BrowserStorage = {
    scope: "states",
    storage: undefined,
    copy: undefined,
    readNowMs: () => nowMs,
    errors: createStore<readonly StorageErrorCode[]>(() => []),
    report: () => undefined,
  };
  const engine = createFakeEngine();
  const memory = createPlaybackStore(browserStorage);
  const player = createPlayer({ engine, memory, readNowMs: browserStorage.readNowMs });
  const bookmarks = createBookmarkStore(browserStorage);
  const tagChoices = createTagChoiceStore(browserStorage);
  return { ...published, player, engine, bookmarks, tagChoices, browserStorage };
}

/** Everything that components find around them in the app. */
export interface InWorldProps {
  readonly world: World;
  readonly language: Language;
  readonly children: ReactNode;
}

export function InWorld({ world, language, children }: InWorldProps) {
  return (
    <AnswersContext value={world.answers}>
      <CatalogContext value={world.catalog}>
        <PlayerContext value={world.player}>
          <BookmarkContext value={world.bookmarks}>
            <TagChoiceContext value={world.tagChoices}>
              <BrowserStorageContext value={world.browserStorage}>
                <MessagesContext value={messagesByLanguage[language]}>
                  <Toaster>{children}</Toaster>
                </MessagesContext>
              </BrowserStorageContext>
            </TagChoiceContext>
          </BookmarkContext>
        </PlayerContext>
      </CatalogContext>
    </AnswersContext>
  );
}
