import { vi } from "vitest";

/** The address under which tests publish. */
export const rootUrl = "http://localhost:3000/";

/** A web server in memory. */
export interface FakeServer {
  /** What it serves, by path inside the site; tests may change it. */
  readonly files: Map<string, string | Uint8Array>;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  /** False while the network is gone. */
  isReachable: boolean;
}

/** Puts a server behind `fetch`; what it does not have is a 404. */
export function serveFiles(
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
): FakeServer {
  const server: FakeServer = { files: new Map(files), requests: [], isReachable: true };
  vi.stubGlobal("fetch", async (url: string): Promise<Response> => {
    const path = url.startsWith(rootUrl) ? url.slice(rootUrl.length) : url;
    server.requests.push(path);
    if (!server.isReachable) throw new TypeError("Failed to fetch");
    const file = server.files.get(path);
    if (file === undefined) return new Response("not here", { status: 404 });
    const type = typeof file === "string" ? "application/json" : "application/octet-stream";
    // A copy, because bodies are made of buffers of their own.
    const body = typeof file === "string" ? file : Uint8Array.from(file);
    return new Response(body, { headers: { "content-type": type } });
  });
  return server;
}
