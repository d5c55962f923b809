import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createBookmarkMemory } from "#player/bookmark-memory.ts";
import { createHowlerEngine } from "#player/howler-engine.ts";
import { openMemoryHome } from "#player/memory-home.ts";
import { createTabChannel, keepOneVoice } from "#player/one-voice.ts";
import { createPlaybackMemoryStore } from "#player/playback-memory.ts";
import { createPlayer } from "#player/player.ts";
import { loadMessages } from "#ui/load-messages.ts";
import { App } from "./app.tsx";
import { createPreferenceMemory } from "./preference-memory.ts";
import { stationLanguage } from "./use-preferences.ts";
import { findSiteRoot, pinIcons } from "./site-root.ts";
import "./style.css";

const container = document.querySelector("#root");
if (!container) throw new Error("index.html has no #root");

/** Puts the app on the page. */
async function start(root: Element): Promise<void> {
  // Before anything is shown, so that nothing jumps from an older place to a newer one.
  const memoryHome = await openMemoryHome();
  const player = createPlayer({
    engine: createHowlerEngine(),
    memory: createPlaybackMemoryStore(memoryHome),
    readNowMs: memoryHome.readNowMs,
  });
  const preferences = createPreferenceMemory(memoryHome);
  // Before anything is shown, so that no sentence is seen to change its language.
  await loadMessages(preferences.load().language ?? stationLanguage).catch(() => undefined);
  keepOneVoice(player, createTabChannel());
  createRoot(root).render(
    <StrictMode>
      <App
        queryClient={createQueryClient()}
        catalog={createCatalogQueries(findSiteRoot())}
        player={player}
        bookmarks={createBookmarkMemory(memoryHome)}
        preferences={preferences}
        troubles={memoryHome.troubles}
      />
    </StrictMode>,
  );
}

pinIcons();
void start(container);
