import { vi } from "vitest";
import type { FileContent } from "#publish/derive-library.ts";

/** The address under which tests publish. */
export const rootUrl = "http://localhost:3000/";

/** A web server in memory. */
export interface FakeServer {
  /** What it serves, by path inside the site; tests may change it. */
  readonly files: Map<string, FileContent>;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  /** False while the network is gone. */
  isReachable: boolean;
}

/** Puts a server behind `fetch`; what it does not have is a 404. */
export function serveFiles(files: ReadonlyMap<string, FileContent> = new Map()): FakeServer {
  const server: FakeServer = { files: new Map(files), requests: [], isReachable: true };
  vi.stubGlobal("fetch", async (url: string): Promise<Response> => {
    const path = url.startsWith(rootUrl) ? url.slice(rootUrl.length) : url;
    server.requests.push(path);
    if (!server.isReachable) throw new TypeError("Failed to fetch");
    const content = server.files.get(path);
    if (content === undefined) return new Response("not here", { status: 404 });
    return typeof content === "string"
      ? new Response(content, { headers: { "content-type": "application/json" } })
      : new Response(Uint8Array.from(content));
  });
  return server;
}
