import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Plugin, ResolvedConfig } from "vite";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { buildEmbed, embedEntry } from "./build-embed.ts";
import { renderEmbedPage } from "./render-embed-page.tsx";

/** What the page needs of a file that is checked elsewhere. */
const stationSchema = v.object({ title: v.string(), language: v.string() });

/** Gives the app the small player; in development also the page of each episode's, `embed/<id>/`. */
export function createEmbedPlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  const readStation = (): v.InferOutput<typeof stationSchema> => {
    const path = join(config?.publicDir ?? "", filePaths.station);
    return v.parse(stationSchema, JSON.parse(readFileSync(path, "utf8")));
  };
  return {
    name: "embed",
    enforce: "post",
    configResolved: (resolved) => {
      config = resolved;
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const id = /^\/embed\/([^/?#]+)\/(?:[?#]|$)/u.exec(request.url ?? "")?.[1];
        if (id === undefined || !isEpisodeId(id)) {
          next();
          return;
        }
        const page = renderEmbedPage({
          station: readStation(),
          episode: { id, title: id, audio: emptyAudio },
          script: `/${embedEntry}`,
        });
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(page);
      });
    },
    generateBundle: async function (_, bundle) {
      if (!config || bundle["index.html"] === undefined) return;
      for (const file of (await buildEmbed(config)).files) {
        this.emitFile({ type: "asset", ...file });
      }
    },
  };
}

const emptyAudio = { file: "", type: "", bytes: 0, durationMs: 0 };
