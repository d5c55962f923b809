import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineConfig } from "vite";
import { renderEpisodeFile } from "#core/files/episode-file.ts";
import { createAheadPlugin } from "#publish/site/ahead/ahead-plugin.ts";
import { createStationPlugin } from "#publish/site/station-plugin.ts";
import { createWholeSitePlugin } from "#publish/site/whole-site-plugin.ts";
import { createNumberedEpisode, createStation } from "./create-library.ts";
import { createTemporaryFolder, type WhenFinished } from "./temporary-folder.ts";

const page = `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <title>App</title>
    <link rel="icon" href="./favicon.svg" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/main.js"></script>
  </body>
</html>
`;

/** Publishes an episode there, one day later for each number. */
export function writeEpisode(site: string, number: number): void {
  const episode = createNumberedEpisode(number);
  const folder = join(site, "public/episodes", episode.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "episode.json"), renderEpisodeFile(episode));
  writeFileSync(join(folder, episode.audio.file), Buffer.alloc(episode.audio.bytes));
}

/** A small app with a station and one episode, 2025-01-02. */
export function createSmallSite(whenFinished?: WhenFinished): string {
  const site = createTemporaryFolder(whenFinished);
  writeFileSync(join(site, "index.html"), page);
  writeFileSync(join(site, "main.js"), "document.title += '!';\n");
  writeEpisode(site, 1);
  writeFileSync(join(site, "public/favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  writeFileSync(
    join(site, "public/station.json"),
    JSON.stringify(createStation({ siteUrl: "https://example.org/" })),
  );
  return site;
}

/** How it is built and served. */
export function configureSite(root: string, base = "./"): InlineConfig {
  return {
    root,
    base,
    configFile: false,
    logLevel: "silent",
    plugins: [createWholeSitePlugin(), createStationPlugin(), createAheadPlugin()],
    build: { assetsInlineLimit: 0 },
  };
}
