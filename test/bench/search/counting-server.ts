import { createServer } from "node:http";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { listenLocally } from "../../support/listen-locally.ts";
import { packedTypes } from "../packed-types.ts";

/** A static host in memory that counts what it sends. */
export interface CountingServer {
  readonly url: string;
  /** Bytes sent since the last call for paths that match, as they went over the line. */
  readonly takeBytes: (pattern: RegExp) => number;
  readonly close: () => Promise<void>;
}

/** Serves files by path; what is text goes out gzipped, as hosts do. */
export async function startCountingServer(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<CountingServer> {
  // Hosts pack a file once, and anew when it has changed.
  const packed = new Map<
    string,
    { readonly content: string | Uint8Array; readonly body: Buffer }
  >();
  const pack = (path: string, content: string | Uint8Array): Buffer => {
    const known = packed.get(path);
    if (known?.content === content) return known.body;
    const body = gzipSync(content);
    packed.set(path, { content, body });
    return body;
  };
  let sent: { readonly path: string; readonly bytes: number }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = decodeURIComponent(pathname.slice(1)) || "index.html";
    const content = files.get(path);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = packedTypes[extname(path)];
    const body = type === undefined ? content : pack(path, content);
    sent.push({ path, bytes: body.length });
    response.writeHead(200, {
      "Content-Type": type ?? "application/octet-stream",
      ...(type !== undefined && { "Content-Encoding": "gzip" }),
    });
    response.end(body);
  });
  const { origin, close } = await listenLocally(server);
  return {
    url: `${origin}/`,
    takeBytes: (pattern) => {
      const own = sent.filter(({ path }) => pattern.test(path));
      sent = sent.filter(({ path }) => !pattern.test(path));
      return own.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    close,
  };
}
