import { createHash } from "node:crypto";
import type { Plugin, ResolvedConfig } from "vite";
import { filePaths } from "#core/files/file-paths.ts";
import { buildWorker, licencesFile, type BuiltApp } from "./build-worker.ts";

/** Nothing to read or to hear by: small players of other pages, and the large makers of clips. */
const leftOut = /^assets\/later\/(?:embed|m4a-worker|video-worker)-/u;

interface BundledFile {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

/** Gives the site its worker, which knows all files of this build. */
export function createOfflinePlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "offline",
    enforce: "post",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: {
      // After all pages are in the bundle.
      order: "post",
      handler: async function (_, bundle) {
        const files = Object.values(bundle).map((part): BundledFile => ({
          fileName: part.fileName,
          source: part.type === "chunk" ? part.code : part.source,
        }));
        const app = describeApp(files);
        if (!config || !app) return;
        const { code, licences } = await buildWorker(config, app);
        this.emitFile({ type: "asset", fileName: filePaths.offlineWorker, source: code });
        const list = bundle[licencesFile];
        if (list?.type === "asset") list.source = `${String(list.source)}\n${licences}`;
      },
    },
  };
}

/** What the worker keeps; undefined where there is no app, e.g. in a build of something else. */
export function describeApp(files: readonly BundledFile[]): BuiltApp | undefined {
  const shell = files.find(({ fileName }) => fileName === filePaths.offlinePage);
  const page = typeof shell?.source === "string" ? shell.source : "";
  if (!/<script\b[^>]* src="[^"]*assets\//u.test(page)) return undefined;
  const own = files.filter(
    ({ fileName }) => fileName.startsWith("assets/") && !leftOut.test(fileName),
  );
  const paths = own.map(({ fileName }) => fileName).toSorted();
  const hash = createHash("sha256").update(page).update(paths.join("\n"));
  const version = hash.digest("hex").slice(0, 16);
  return { version, files: paths, shell: filePaths.offlinePage };
}
