import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCatalogQueries } from "#catalog/catalog-queries.ts";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { createHowlerEngine } from "#player/howler-engine.ts";
import { createPlaybackMemoryStore } from "#player/playback-memory.ts";
import { createPlayerSettingsMemory } from "#player/player-settings-memory.ts";
import { createPlayer } from "#player/player.ts";
import { createQueueMemory } from "#player/queue-memory.ts";
import { App } from "./app.tsx";
import { findSiteRoot, pinIcons } from "./site-root.ts";
import "./style.css";

const container = document.querySelector("#root");
if (!container) throw new Error("index.html has no #root");

pinIcons();

const player = createPlayer({
  engine: createHowlerEngine(),
  memory: createPlaybackMemoryStore(),
  settingsMemory: createPlayerSettingsMemory(),
  queueMemory: createQueueMemory(),
  readNowMs: () => Date.now(),
});

createRoot(container).render(
  <StrictMode>
    <App
      queryClient={createQueryClient()}
      catalog={createCatalogQueries(findSiteRoot())}
      player={player}
    />
  </StrictMode>,
);
