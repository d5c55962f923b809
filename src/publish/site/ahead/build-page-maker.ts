import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type ResolvedConfig, type Rolldown } from "vite";

/** Where the app's sources are, whatever site is built with it. */
const repository = fileURLToPath(new URL("../../../../", import.meta.url));
/** Where the part of the app begins that makes pages. */
const makerEntry = "src/app/static-entry.tsx";
/** Where the script begins that runs before a page is painted. */
const firstEntry = "src/app/first-script.ts";

/** What makes pages ahead of time, as files. */
export interface BuiltPageMaker {
  /** The module that makes pages, for Node: CommonJS. */
  readonly code: string;
  /** The script that such pages begin with; its path is from the site's root. */
  readonly firstScript: { readonly fileName: string; readonly source: string };
}

let kept: Promise<BuiltPageMaker> | undefined;

/** Builds the app for Node, by itself: once for all sites that a process builds. */
export function buildPageMaker({ build: options }: ResolvedConfig): Promise<BuiltPageMaker> {
  if (!kept || options.watch) kept = buildAnew(options);
  return kept;
}

async function buildAnew({ target }: ResolvedConfig["build"]): Promise<BuiltPageMaker> {
  const [code, source] = await Promise.all([
    buildCode({
      ssr: { noExternal: true },
      // React as it is in the browser: the other one is slower, and says more.
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        ssr: makerEntry,
        target: "node20",
        rolldownOptions: { output: { format: "cjs" } },
      },
    }),
    buildCode({
      build: {
        target,
        rolldownOptions: { input: firstEntry, output: { format: "iife" } },
      },
    }),
  ]);
  return {
    code,
    firstScript: { fileName: `assets/first-${hashText(source).slice(0, 8)}.js`, source },
  };
}

const hashText = (text: string): string => createHash("sha1").update(text).digest("base64url");

/** Builds one file and nothing else. */
async function buildCode(own: InlineConfig): Promise<string> {
  const result = await build({
    ...own,
    root: repository,
    configFile: false,
    publicDir: false,
    base: "./",
    // Warnings of the app's own build would stand there twice.
    logLevel: "error",
    // Also where a test builds a site.
    oxc: { jsx: { runtime: "automatic", development: false } },
    resolve: {
      // As in the app's own build.
      alias: [{ find: /^use-sync-external-store\/shim\/index\.js$/u, replacement: "react" }],
    },
    build: {
      ...own.build,
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        ...own.build?.rolldownOptions,
        output: { ...outputOf(own), codeSplitting: false },
      },
    },
  });
  const bundle = [result].flat().find((one): one is Rolldown.RolldownOutput => "output" in one);
  const chunk = bundle?.output.find((part) => part.type === "chunk");
  if (!chunk) throw new Error("a build makes a script");
  return chunk.code;
}

function outputOf({ build: options }: InlineConfig): Rolldown.OutputOptions {
  const output = options?.rolldownOptions?.output;
  return Array.isArray(output) || output === undefined ? {} : output;
}
