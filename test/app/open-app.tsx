import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";
import { App, type AppProps } from "#app/app.tsx";
import { createAnswers } from "#catalog/answers.ts";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createQueryEngine } from "#catalog/query-engine.ts";
import { createPreferenceStore } from "#storage/preference-store.ts";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { rootUrl, serveFiles } from "../support/fake-fetch.ts";
import { sampleEpisodeFile } from "../support/sample-episode.ts";
import { olderEpisodeFile, publishLibrary } from "../support/sample-library.ts";
import { createTestPlayer } from "../support/test-player.ts";

/** Two published episodes. */
export const libraryFiles = publishLibrary([sampleEpisodeFile, olderEpisodeFile]);

/** The address of the sound of an episode. */
export const soundUrl = (id: string): string => `${rootUrl}episodes/${id}/audio.mp3`;

/** Around the app; two episodes and a first visit where nothing is said. */
export interface OpenAppOptions {
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
  readonly remembered?: Partial<PlaybackMemory>;
  /** What the listener chose on an earlier visit. */
  readonly choose?: (home: BrowserStorage) => void;
}

interface AppOfProps extends Pick<AppProps, "answers" | "catalog" | "pageLanguage" | "path"> {
  readonly player: ReturnType<typeof createTestPlayer>;
}

/** The whole app over what a player's storage remembers. */
export function AppOf({ player, ...own }: AppOfProps) {
  const { browserStorage } = player;
  return (
    <App
      {...own}
      player={player}
      bookmarks={createBookmarkStore(browserStorage)}
      tagChoices={createTagChoiceStore(browserStorage)}
      preferences={createPreferenceStore(browserStorage)}
      browserStorage={browserStorage}
    />
  );
}

/** Opens the whole app at an address, with fake sound and a fake network. */
export function openApp(address: string, options: OpenAppOptions = {}) {
  history.replaceState(null, "", address);
  const server = serveFiles(options.files ?? libraryFiles);
  const player = createTestPlayer(options.remembered);
  const queryClient = createQueryClient();
  options.choose?.(player.browserStorage);
  const { container } = render(
    <AppOf
      answers={createAnswers(createQueryEngine(queryClient))}
      catalog={createCatalogQueries(rootUrl)}
      player={player}
      pageLanguage=""
    />,
  );
  return {
    container,
    queryClient,
    server,
    player,
    user: userEvent.setup(),
    startSounding: () => act(() => player.engine.startSounding()),
    stopSounding: () => act(() => player.engine.stopSounding()),
    playTo: (seconds: number) => act(() => player.engine.playTo(seconds)),
  };
}

/** Opens an episode's page and waits until it is there. */
export async function openEpisode(query = "", options: OpenAppOptions = {}) {
  const app = openApp(`/episodes/2025-06-08/${query}`, options);
  await screen.findByRole("region", { name: "文稿" });
  await waitFor(() =>
    expect(screen.getByRole("slider", { name: "播放进度" })).toHaveAttribute(
      "aria-valuemax",
      "378.9",
    ),
  );
  return app;
}

/** Path, query and fragment of the page. */
export const readAddress = (): string =>
  decodeURI(location.pathname + location.search + location.hash);
