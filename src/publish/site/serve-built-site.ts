import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import type { PreviewServer } from "vite";
import { findOpenType } from "./find-media-type.ts";
import { missingPagePath } from "./pages/render-missing-page.tsx";

/**
 * Makes the preview behave as static hosts do: a folder without its slash is sent on to the
 * one with it, an unknown path gets the site's own page with status 404, and what other players
 * read has the types of `public/_headers`.
 */
export function serveBuiltSite({ middlewares, config }: PreviewServer): () => void {
  const folder = resolve(config.root, config.build.outDir);
  const base = config.base.startsWith("/") ? config.base : "/";
  middlewares.use((request, response, next) => {
    const target = findFolderAddress(request, folder, base);
    if (target !== undefined) {
      response.writeHead(301, { Location: target }).end();
      return;
    }
    const type = findOpenType(readAddress(request).pathname);
    if (type !== undefined) {
      response.setHeader("Content-Type", type);
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    next();
  });
  return () => {
    middlewares.use((request, response, next) => {
      // Pages come last in the preview's own chain, which has written out their file names.
      const { pathname } = readAddress(request);
      if (pathname.endsWith(".html") && isFile(join(folder, pathname))) next();
      else answerMissing(request, response, folder);
    });
  };
}

/** The address with a slash, when the path names a folder of the site that has a page. */
function findFolderAddress(
  request: IncomingMessage,
  folder: string,
  base: string,
): string | undefined {
  const { pathname, search } = readAddress(request);
  if (pathname.endsWith("/") || !pathname.startsWith(base)) return undefined;
  // A pathname of a parsed URL holds no `..`, so it stays inside of the folder.
  const page = join(folder, pathname.slice(base.length), "index.html");
  return isFile(page) ? `${pathname}/${search}` : undefined;
}

function readAddress({ url = "/" }: IncomingMessage): URL {
  return new URL(url, "http://localhost");
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function answerMissing(
  { method }: IncomingMessage,
  response: ServerResponse,
  folder: string,
): void {
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(method === "HEAD" ? undefined : readFileSync(join(folder, missingPagePath)));
}
