import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findHostHeaders } from "#publish/site/hosting/find-host-headers.ts";
import { answerFile } from "#publish/site/hosting/answer-file.ts";
import { listenLocally } from "../support/listen-locally.ts";
import { siteFolder } from "./site-under-test.ts";

/** A host over a line that breaks off in the middle of a page. */
export interface SlowHost {
  /** With a slash at the end. */
  readonly url: string;
  /** Sends the rest. */
  readonly letGo: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site, but of one page only what stands before a place, until it is let go.
 *
 * @param findMiddle of the page's markup; -1: there is no such place
 */
export async function startSlowHost(
  path: string,
  findMiddle: (html: string) => number,
): Promise<SlowHost> {
  const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));
  const page = readFileSync(join(folder, path, "index.html"), "utf8");
  const middle = findMiddle(page);
  if (middle === -1) throw new Error(`${path} has no such place`);
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const server = createServer((request, response) => {
    if (request.url !== `/${path}`) {
      answerFile({ folder, base: "/", findHeaders: findHostHeaders }, { request, response });
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(page.slice(0, middle));
    void gate.then(() => response.end(page.slice(middle)));
  });
  const { origin, close } = await listenLocally(server);
  return { url: `${origin}/`, letGo, close };
}
