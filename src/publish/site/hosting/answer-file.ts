import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import send from "send";
import { missingPagePath } from "../pages/render-missing-page.tsx";
import type { FindHostHeaders } from "./find-host-headers.ts";
import { readRequestPath } from "./read-request-path.ts";

/** A folder that is served, and the path under which. */
export interface ServedFolder {
  readonly folder: string;
  /** With a slash at either end. */
  readonly base: string;
  readonly findHeaders: FindHostHeaders;
}

/** A request and its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Answers as good hosts of static files do: byte ranges, validators, the headers of
 * `host-rules.ts`, a folder by its page, a folder without its slash by the way to the one with
 * it, all else by the site's own page and 404. Never throws.
 */
export function answerFile(served: ServedFolder, exchange: Exchange): void {
  const { method = "", url = "" } = exchange.request;
  if (method !== "GET" && method !== "HEAD") {
    answerShortly(served, exchange, { status: 405, headers: { Allow: "GET, HEAD" } });
    return;
  }
  const requested = readRequestPath(url, served.base);
  if (!requested.ok && requested.status === 400) answerShortly(served, exchange, { status: 400 });
  else if (!requested.ok) answerMissing(served, exchange);
  else answerPath(served, requested.path, exchange);
}

function answerPath(served: ServedFolder, path: string, exchange: Exchange): void {
  const isFolder = path === "" || path.endsWith("/");
  const file = isFolder ? `${path}index.html` : path;
  if (isFile(join(served.folder, file))) {
    sendFile(served, file, exchange);
  } else if (!isFolder && isFile(join(served.folder, path, "index.html"))) {
    const [, query = ""] = /^[^?#]*(\?[^#]*)?/u.exec(exchange.request.url ?? "") ?? [];
    const steps = path.split("/").map(encodeURIComponent).join("/");
    const headers = { Location: `${served.base}${steps}/${query}` };
    answerShortly(served, exchange, { status: 301, headers });
  } else {
    answerMissing(served, exchange);
  }
}

/** Of a file that is there. */
function sendFile(served: ServedFolder, path: string, exchange: Exchange): void {
  const { request, response } = exchange;
  for (const [name, value] of Object.entries(served.findHeaders(path))) {
    response.setHeader(name, value);
  }
  limitSuffixRange(request, statSync(join(served.folder, path)).size);
  const steps = path.split("/").map(encodeURIComponent).join("/");
  send(request, `/${steps}`, { root: served.folder, index: false, cacheControl: false })
    .on("error", ({ status }: { readonly status: number }) => {
      if (response.headersSent) response.destroy();
      else if (status === 416) response.writeHead(416).end();
      else answerMissing(served, exchange);
    })
    .pipe(response);
}

/** More than all of the last bytes are all of them (RFC 9110, 14.1.2); `send` refuses that. */
function limitSuffixRange({ headers }: IncomingMessage, sizeBytes: number): void {
  const [, length] = /^bytes=-(\d+)$/u.exec(headers.range ?? "") ?? [];
  if (Number(length) > sizeBytes) headers.range = "bytes=0-";
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Also for a name that is longer than any may be.
    return false;
  }
}

interface ShortAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function answerShortly(
  { findHeaders }: ServedFolder,
  { response }: Exchange,
  { status, headers = {} }: ShortAnswer,
): void {
  response.writeHead(status, { ...findHeaders(""), ...headers }).end();
}

function answerMissing(
  { folder, findHeaders }: ServedFolder,
  { request, response }: Exchange,
): void {
  const path = join(folder, missingPagePath);
  const page = isFile(path) ? readFileSync(path) : "";
  const headers = {
    ...findHeaders(missingPagePath),
    "Content-Type": "text/html; charset=utf-8",
  };
  response.writeHead(404, headers).end(request.method === "HEAD" ? undefined : page);
}
