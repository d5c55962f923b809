import { build, type ResolvedConfig, type Rolldown } from "vite";

const workerEntry = "src/offline/worker/worker.ts";

/** What the worker is told of the build; `offline/worker/worker-site.ts` reads it. */
export interface BuiltApp {
  readonly version: string;
  readonly files: readonly string[];
  readonly shell: string;
}

/**
 * Builds the worker as one plain script: not every browser takes modules there, and it must stand
 * at one address for ever, beside the pages that it answers for.
 */
export async function buildWorker(
  { root, build: { target } }: ResolvedConfig,
  app: BuiltApp,
): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { builtApp: JSON.stringify(app) },
    build: {
      write: false,
      target,
      copyPublicDir: false,
      rolldownOptions: {
        input: workerEntry,
        output: { format: "iife", entryFileNames: "worker.js" },
      },
    },
  });
  const bundle = [result].flat().find((one): one is Rolldown.RolldownOutput => "output" in one);
  const script = bundle?.output.find((part) => part.type === "chunk");
  if (!script) throw new Error(`${workerEntry} was not built`);
  return script.code;
}
