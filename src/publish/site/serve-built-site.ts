import { resolve } from "node:path";
import type { PreviewServer } from "vite";
import { answerFile } from "./hosting/answer-file.ts";
import { takeRequests } from "./hosting/take-requests.ts";

/** Makes the preview behave as a good host of static files does: nothing of Vite's own answers. */
export function serveBuiltSite({ httpServer, config }: PreviewServer): void {
  const served = {
    folder: resolve(config.root, config.build.outDir),
    base: config.base.startsWith("/") ? config.base : "/",
  };
  takeRequests(httpServer, (exchange) => {
    answerFile(served, exchange);
    return true;
  });
}
