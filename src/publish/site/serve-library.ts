import type { IncomingMessage, ServerResponse } from "node:http";
import { relative, sep } from "node:path";
import type { HttpServer, ResolvedConfig, ViteDevServer } from "vite";
import { filePaths } from "#core/files/file-paths.ts";
import { findMediaType, findOpenType } from "./find-media-type.ts";
import { answerFile } from "./hosting/answer-file.ts";
import { findHostHeaders } from "./hosting/find-host-headers.ts";
import { readRequestPath } from "./hosting/read-request-path.ts";
import { takeRequests } from "./hosting/take-requests.ts";
import type { LibraryWatch } from "./library-watch.ts";

/** Writing a folder makes many events; they count as one. */
const quietMs = 80;

/**
 * Serves derived files in development and keeps them up to date: a change of a source
 * reloads the page, a fault is shown in terminal and browser while the last good state
 * stays.
 */
export function serveLibrary(server: ViteDevServer, watch: LibraryWatch): void {
  const showState = async (): Promise<void> => {
    const message = await watch.findFault();
    if (message === undefined) return;
    server.ws.send({ type: "error", err: { message, stack: "", plugin: "station" } });
  };
  const refresh = async (): Promise<void> => {
    await watch.refresh();
    const fault = await watch.findFault();
    if (fault === undefined) server.ws.send({ type: "full-reload" });
    else await showState();
  };
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on("all", (_, path) => {
    if (!isSource(relative(server.config.publicDir, path))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), quietMs);
  });
  // A page that is opened after the fault must see it too.
  server.ws.on("connection", () => void showState());
  if (server.httpServer) serveSound(server.httpServer, server.config);
  server.middlewares.use((request, response, next) => {
    const path = readPath(request, server.config.base);
    if (path === undefined) next();
    else void respond({ path, response, next, watch });
  });
}

/** Vite's own way with byte ranges is wrong at the edges, and a target that is no address ends it. */
function serveSound(server: HttpServer, { publicDir, base }: ResolvedConfig): void {
  const served = { folder: publicDir, base, findHeaders: findHostHeaders };
  takeRequests(server, (exchange) => {
    const requested = readRequestPath(exchange.request.url ?? "", base);
    const isSound = requested.ok && /^episodes\/[^/]+\/audio[^/]*$/u.test(requested.path);
    const isBad = !requested.ok && requested.status === 400;
    if (isSound || isBad) answerFile(served, exchange);
    return isSound || isBad;
  });
}

function isSource(path: string): boolean {
  const parts = path.split(sep);
  const isHidden = parts.some((part) => part.startsWith("."));
  return !isHidden && (path === filePaths.station || parts[0] === "episodes");
}

/** The path below the base without its query; undefined for what cannot be a file of ours. */
function readPath({ method, url = "" }: IncomingMessage, base: string): string | undefined {
  const [path = ""] = url.split(/[?#]/u);
  const isRead = method === "GET" || method === "HEAD";
  return isRead && path.startsWith(base) ? path.slice(base.length) : undefined;
}

interface Exchange {
  readonly path: string;
  readonly response: ServerResponse;
  readonly next: (error?: unknown) => void;
  readonly watch: LibraryWatch;
}

async function respond({ path, response, next, watch }: Exchange): Promise<void> {
  try {
    const library = await watch.load();
    const file = library?.files.get(path);
    if (file === undefined) {
      next();
      return;
    }
    response.setHeader("Content-Type", findMediaType(path));
    response.setHeader("Cache-Control", "no-cache");
    if (findOpenType(path) !== undefined) response.setHeader("Access-Control-Allow-Origin", "*");
    response.end(file);
  } catch (error) {
    next(error);
  }
}
