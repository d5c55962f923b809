import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type ResolvedConfig, type Rolldown } from "vite";
import type { PageMakerModule } from "#core/files/page-maker.ts";
import { writeWhole } from "../../faults/write-whole.ts";

/** Where the app's sources are, whatever site is built with it. */
const repository = fileURLToPath(new URL("../../../../", import.meta.url));
/** Below `node_modules`, as what else is made there and can be made again. */
const folder = join(repository, "node_modules/.vite/station-page-maker");
/** Where the part of the app begins that makes pages. */
const makerEntry = "src/app/static-entry.tsx";
/** Where the script begins that runs before a page is painted. */
const firstEntry = "src/app/first-script.ts";

/** What makes pages ahead of time. */
export interface BuiltPageMaker extends PageMakerModule {
  /** Changes when the pages that it makes may. */
  readonly hash: string;
  /** The script that such pages begin with; its path is from the site's root. */
  readonly firstScript: { readonly fileName: string; readonly source: string };
}

let kept: Promise<BuiltPageMaker> | undefined;

/**
 * Builds the app for Node, by itself, and loads it from the file that it was built to: what is
 * published never imports the app's sources. Once for all sites that a process builds.
 */
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
  const hash = hashText(code);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${hash}.cjs`);
  await writeWhole({ path, shownPath: path }, Buffer.from(code));
  // Boundary: it was built of the file that exports this.
  const { createPageMaker }: PageMakerModule = createRequire(import.meta.url)(path);
  const fileName = `assets/first-${hashText(source).slice(0, 8)}.js`;
  return { createPageMaker, hash, firstScript: { fileName, source } };
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
    logLevel: "warn",
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
