import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PreviewServer } from "vite";
import { answerFile } from "./hosting/answer-file.ts";
import { createHostHeaders } from "./hosting/find-host-headers.ts";
import { parseSoundHosts } from "./hosting/parse-sound-hosts.ts";
import { headersFilePath } from "./hosting/render-headers-file.ts";
import { takeRequests } from "./hosting/take-requests.ts";

/** Makes the preview behave as a good host of static files does: nothing of Vite's own answers. */
export function serveBuiltSite({ httpServer, config }: PreviewServer): void {
  const folder = resolve(config.root, config.build.outDir);
  const served = {
    folder,
    base: config.base.startsWith("/") ? config.base : "/",
    findHeaders: createHostHeaders(parseSoundHosts(readText(join(folder, headersFilePath)))),
  };
  takeRequests(httpServer, (exchange) => {
    answerFile(served, exchange);
    return true;
  });
}

/** Empty for a file that is not there. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
