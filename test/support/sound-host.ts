import { createServer, type RequestListener } from "node:http";
import { listenLocally } from "./listen-locally.ts";

/** Another host that sounds stand on: what it was asked for, and its origin. */
export interface SoundHost {
  readonly origin: string;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** How it behaves. */
export interface SoundHostOptions {
  /** Files by path, with a slash in front. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Whether pages of other sites may read them. */
  readonly isReadable?: boolean;
  /** Whether it answers a byte range with all of the file. */
  readonly ignoresRanges?: boolean;
  /** Answers some paths itself. */
  readonly answers?: Readonly<Record<string, RequestListener>>;
}

/** Starts a host on a free port. */
export async function startSoundHost({
  files = {},
  isReadable = false,
  ignoresRanges = false,
  answers = {},
}: SoundHostOptions): Promise<SoundHost> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { url = "/", headers } = request;
    requests.push(`${url} ${headers.range ?? "whole"}`);
    const own = answers[url];
    if (own) {
      own(request, response);
      return;
    }
    if (isReadable) response.setHeader("Access-Control-Allow-Origin", "*");
    const bytes = files[url.split("?")[0] ?? ""];
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", "audio/mpeg");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(headers.range ?? "") ?? [];
    if (from === undefined || ignoresRanges) {
      response.writeHead(200, { "Content-Length": bytes.length, "Accept-Ranges": "bytes" });
      response.end(bytes);
      return;
    }
    const last = Math.min(bytes.length - 1, to === "" ? Infinity : Number(to));
    response.writeHead(206, {
      "Content-Range": `bytes ${from}-${last}/${bytes.length}`,
      "Content-Length": last - Number(from) + 1,
    });
    response.end(bytes.subarray(Number(from), last + 1));
  });
  const { origin, close } = await listenLocally(server);
  return { origin, requests, close };
}
