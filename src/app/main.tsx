import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createBookmarkStore } from "#storage/bookmark-store.ts";
import { createHowlerEngine } from "#player/engine/howler-engine.ts";
import { openBrowserStorage } from "#storage/browser-storage.ts";
import { createTagChoiceStore } from "#storage/tag-choice-store.ts";
import { createTabChannel } from "#storage/tab-channel.ts";
import { createPlaybackStore } from "#storage/playback-store.ts";
import { createPlayer } from "#player/player.ts";
import { App } from "./app.tsx";
import { createPreferenceStore } from "#storage/preference-store.ts";
import { createTranslationQuery } from "./settings/translation-query.ts";
import { stationLanguage } from "./settings/use-preferences.ts";
import { findSiteRoot, openPageTarget, pinIcons, repairPageAddress } from "./routing/site-root.ts";
import "./style.css";

const container = document.querySelector("#root");
if (!container) throw new Error("index.html has no #root");

/** Puts the app on the page. */
async function start(root: Element): Promise<void> {
  // Before anything is shown, so that nothing jumps from an older position to a newer one.
  const browserStorage = await openBrowserStorage();
  const player = createPlayer({
    engine: createHowlerEngine(),
    memory: createPlaybackStore(browserStorage),
    readNowMs: browserStorage.readNowMs,
    tabs: createTabChannel(),
  });
  const preferences = createPreferenceStore(browserStorage);
  // Before anything is shown, so that no sentence is seen to change its language.
  const queryClient = createQueryClient();
  await queryClient.prefetchQuery(
    createTranslationQuery(preferences.store.getState().language ?? stationLanguage),
  );
  createRoot(root).render(
    <StrictMode>
      <App
        queryClient={queryClient}
        catalog={createCatalogQueries(rootUrl)}
        player={player}
        bookmarks={createBookmarkStore(browserStorage)}
        tagChoices={createTagChoiceStore(browserStorage)}
        preferences={preferences}
        browserStorage={browserStorage}
      />
    </StrictMode>,
  );
}

const rootUrl = findSiteRoot();
repairPageAddress(rootUrl);
pinIcons();
openPageTarget();
void start(container);
