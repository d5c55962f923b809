import type { IncomingMessage, ServerResponse } from "node:http";
import type { PreviewServer, ViteDevServer } from "vite";
import type { Exchange } from "./answer-file.ts";

type Server = PreviewServer["httpServer"] | NonNullable<ViteDevServer["httpServer"]>;

/**
 * Takes the requests of a server before anybody else: Vite's own chain throws, and ends the
 * process, at a target that is no address. What `take` does not answer goes on to that chain.
 */
export function takeRequests(server: Server, take: (exchange: Exchange) => boolean): void {
  const others = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (take({ request, response })) return;
    for (const listener of others) Reflect.apply(listener, server, [request, response]);
  });
}
