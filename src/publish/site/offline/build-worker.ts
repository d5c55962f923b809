import { build, type ResolvedConfig, type Rolldown } from "vite";

const workerEntry = "src/offline/worker/worker.ts";

/** Stands in the worker for what it is told of the site, until that is known. */
export const appPlace = "describedApp__";

/** The worker, and what the licences of what is in it want to be shown with it, as Markdown. */
export interface BuiltWorker {
  readonly code: string;
  readonly licences: string;
}

/** Where a build lists the licences of what is in its scripts. */
export const licencesFile = "licenses.md";

/**
 * Builds the worker as one plain script: not every browser takes modules there, and it must stand
 * at one address for ever, beside the pages that it answers for.
 */
export async function buildWorker({
  root,
  build: { target },
}: ResolvedConfig): Promise<BuiltWorker> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { builtApp: appPlace },
    build: {
      write: false,
      target,
      copyPublicDir: false,
      license: { fileName: licencesFile },
      rolldownOptions: {
        input: workerEntry,
        output: { format: "iife", entryFileNames: "worker.js" },
      },
    },
  });
  const bundle = [result].flat().find((one): one is Rolldown.RolldownOutput => "output" in one);
  const script = bundle?.output.find((part) => part.type === "chunk");
  if (!script) throw new Error(`${workerEntry} was not built`);
  const list = bundle?.output.find(({ fileName }) => fileName === licencesFile);
  const licences = list?.type === "asset" ? String(list.source) : "";
  return { code: script.code, licences: licences.slice(licences.search(/^## /mu)) };
}
