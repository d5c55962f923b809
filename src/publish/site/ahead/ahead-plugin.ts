import type { Plugin, ResolvedConfig } from "vite";
import { makerName } from "../built-app.ts";
import { buildPageMaker } from "./build-page-maker.ts";

/** Gives the app what makes its pages ahead of time, and the script that they begin with. */
export function createAheadPlugin(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "pages-ahead",
    // After Vite has written index.html into the bundle.
    enforce: "post",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: async function (_, bundle) {
      if (!config || bundle["index.html"] === undefined) return;
      const { code, firstScript } = await buildPageMaker(config);
      this.emitFile({ type: "asset", fileName: makerName, source: code });
      this.emitFile({ type: "asset", ...firstScript });
    },
  };
}
