import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import send from "send";
import { listenLocally } from "../support/listen-locally.ts";
import { packedTypes } from "./packed-types.ts";

/** Answers a request by itself; false leaves it to the host. */
type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves a folder packed, as hosts do; each file is packed once, so that the host takes no part in
 * what is measured.
 */
export async function servePacked(
  folder: string,
  answer: Answer = () => false,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const respond = createResponder(folder);
  const server = createServer((request, response) => {
    if (!answer(request, response)) void respond(request, response);
  });
  const { origin, close } = await listenLocally(server);
  return {
    url: `${origin}/`,
    close,
  };
}

function createResponder(folder: string) {
  const packed = new Map<string, Buffer>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const type = packedTypes[extname(path)];
    if (type === undefined) {
      // Sound and pictures: in ranges, which the player asks for.
      send(request, path, { root: folder }).pipe(response);
      return;
    }
    try {
      const body = packed.get(path) ?? gzipSync(await readFile(join(folder, path)));
      packed.set(path, body);
      response.writeHead(200, {
        "Content-Type": type,
        "Content-Encoding": "gzip",
        "Content-Length": body.length,
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    }
  };
}
