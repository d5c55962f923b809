import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { listenLocally } from "./listen-locally.ts";

/** A host of plain files: byte ranges, `index.html` for folders, 404 and `404.html` for all else. */
export interface StaticServer {
  /** With the prefix, and a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".vtt": "text/vtt",
  ".mp3": "audio/mpeg",
};

/** Answers a request itself, and says whether it did. */
export type Interception = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a folder under a path prefix (`/` or `/some/path/`) on a free port. */
export async function startStaticServer(
  folder: string,
  prefix = "/",
  intercept: Interception = () => false,
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    if (!intercept(request, response)) void respond(folder, prefix, { request, response });
  });
  const { origin, close } = await listenLocally(server);
  return { url: origin + prefix, close };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function respond(
  folder: string,
  prefix: string,
  { request, response }: Exchange,
): Promise<void> {
  const bytes = await readPublished(folder, prefix, request.url ?? "/");
  if (!bytes) {
    const page = await readPublished(folder, prefix, `${prefix}404.html`);
    const type = page ? ".html" : ".txt";
    const headers = { "Content-Type": mediaTypes[type] ?? "text/plain" };
    response.writeHead(404, headers).end(page ?? "not found");
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const extension = pathname.endsWith("/") ? ".html" : extname(pathname);
  const headers = {
    "Content-Type": mediaTypes[extension] ?? "application/octet-stream",
    "Accept-Ranges": "bytes",
  };
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? "");
  if (!range) {
    response.writeHead(200, { ...headers, "Content-Length": bytes.length }).end(bytes);
    return;
  }
  const first = Number(range[1]);
  const last = Math.min(bytes.length - 1, range[2] === "" ? Infinity : Number(range[2]));
  response
    .writeHead(206, {
      ...headers,
      "Content-Range": `bytes ${first}-${last}/${bytes.length}`,
      "Content-Length": last - first + 1,
    })
    .end(bytes.subarray(first, last + 1));
}

async function readPublished(
  folder: string,
  prefix: string,
  url: string,
): Promise<Buffer | undefined> {
  const path = decodeURIComponent(new URL(url, "http://host").pathname);
  if (!path.startsWith(prefix)) return undefined;
  const file = path.slice(prefix.length) + (path.endsWith("/") ? "index.html" : "");
  try {
    return await readFile(join(folder, file));
  } catch {
    return undefined;
  }
}
