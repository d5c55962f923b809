import type { Plugin, ResolvedConfig } from "vite";
import { filePaths } from "#core/files/file-paths.ts";
import { buildWorker, licencesFile } from "./build-worker.ts";

/** Gives the app its worker; what that has to know of the site is filled in when the site is written. */
export function createOfflinePlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "offline",
    // After Vite has written index.html into the bundle.
    enforce: "post",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: {
      // After Vite has written the list of licences.
      order: "post",
      handler: async function (_, bundle) {
        if (!config || bundle["index.html"] === undefined) return;
        const { code, licences } = await buildWorker(config);
        this.emitFile({ type: "asset", fileName: filePaths.offlineWorker, source: code });
        const list = bundle[licencesFile];
        if (list?.type === "asset") list.source = `${String(list.source)}\n${licences}`;
      },
    },
  };
}
