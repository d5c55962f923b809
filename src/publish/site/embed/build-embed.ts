import { build, type ResolvedConfig, type Rolldown } from "vite";

/** Where the small player begins. */
export const embedEntry = "src/app/embed/embed.ts";

/** The small player as files of the site. */
export interface BuiltEmbed {
  readonly files: readonly { readonly fileName: string; readonly source: string | Uint8Array }[];
}

/**
 * Builds the small player by itself: what it shares with the app would otherwise come in files of
 * both, and a first visit would load one more.
 */
export async function buildEmbed({ root, build: options }: ResolvedConfig): Promise<BuiltEmbed> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    base: "./",
    logLevel: "warn",
    resolve: {
      alias: [{ find: /^howler$/u, replacement: "howler/dist/howler.core.min.js" }],
    },
    build: {
      write: false,
      target: options.target,
      cssTarget: options.cssTarget,
      assetsInlineLimit: 0,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: embedEntry,
        output: {
          entryFileNames: "assets/later/embed-[hash].js",
          assetFileNames: "assets/later/embed-[hash][extname]",
        },
      },
    },
  });
  const bundle = [result].flat().find((one): one is Rolldown.RolldownOutput => "output" in one);
  const files = (bundle?.output ?? []).map((part) => ({
    fileName: part.fileName,
    source: part.type === "chunk" ? part.code : part.source,
  }));
  return { files };
}
