import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Plugin, ResolvedConfig } from "vite";
import { isEpisodeId } from "#core/episode/episode-id.ts";
import { filePaths } from "#core/files/file-paths.ts";
import { buildEmbed, embedEntry } from "./build-embed.ts";
import { renderEmbedPage, rootOfEmbed } from "./render-embed-page.tsx";

/** What the page needs of files that were checked when they were derived. */
const textSchema = v.object({
  id: v.string(),
  title: v.string(),
  audio: v.looseObject({ file: v.string(), url: v.optional(v.string()) }),
});
const stationSchema = v.object({ title: v.string(), language: v.string() });

const textPattern = /^episodes\/[^/]+\/text\.json$/u;

/** Gives each episode the page of its small player, `embed/<id>/`, beside the files of the station. */
export function createEmbedPlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  const readStation = (): v.InferOutput<typeof stationSchema> => {
    const path = join(config?.publicDir ?? "", filePaths.station);
    return v.parse(stationSchema, JSON.parse(readFileSync(path, "utf8")));
  };
  return {
    name: "embed",
    // After the station's files are in the bundle.
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
    generateBundle: {
      order: "post",
      handler: async function (_, bundle) {
        const texts = Object.values(bundle).filter(({ fileName }) => textPattern.test(fileName));
        if (!config || texts.length === 0) return;
        const { files, script, style } = await buildEmbed(config);
        for (const file of files) this.emitFile({ type: "asset", ...file });
        const station = readStation();
        for (const asset of texts) {
          if (asset.type !== "asset") continue;
          const text = v.parse(textSchema, JSON.parse(String(asset.source)));
          const episode = { ...text, audio: { ...emptyAudio, ...text.audio } };
          this.emitFile({
            type: "asset",
            fileName: `${filePaths.embedFolder(episode.id)}index.html`,
            source: renderEmbedPage({
              station,
              episode,
              script: rootOfEmbed + script,
              ...(style !== undefined && { style: rootOfEmbed + style }),
            }),
          });
        }
      },
    },
  };
}

const emptyAudio = { file: "", type: "", bytes: 0, durationMs: 0 };
