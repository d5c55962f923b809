import type { IncomingMessage, ServerResponse } from "node:http";
import type { Interception } from "./static-server.ts";

/** What happens to requests for the sound. */
export type SoundFault =
  | { readonly kind: "none" }
  /** The connection is closed before an answer. */
  | { readonly kind: "refused" }
  /** No answer ever comes. */
  | { readonly kind: "silent" }
  | { readonly kind: "status"; readonly status: number }
  /** A web page in place of the sound, as hosts send that answer every path. */
  | { readonly kind: "page" }
  /** The connection breaks before this byte of the file. */
  | { readonly kind: "cut"; readonly atByte: number }
  /** So many bytes a second. */
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** The whole file, whatever is asked for. */
  | { readonly kind: "no-ranges" }
  /** The same, and its connection breaks before this byte. */
  | { readonly kind: "no-ranges-cut"; readonly atByte: number }
  /** The file on the server ends before this byte, and the server takes that for its end. */
  | { readonly kind: "short"; readonly atByte: number }
  /** The server promises the whole file, sends what lies before this byte, and has no more. */
  | { readonly kind: "short-answers"; readonly atByte: number }
  /** Ranges from the beginning only; all others cannot be satisfied. */
  | { readonly kind: "refused-ranges" }
  /** The sound lies at another path of the same host. */
  | { readonly kind: "moved" };

/** A sound on a server with a fault, which tests change while it runs. */
export interface FaultySound {
  fault: SoundFault;
  /** How often the sound was asked for. */
  requestCount: number;
  readonly intercept: Interception;
}

/** Makes the fault of a server for these bytes. */
export function createFaultySound(bytes: Buffer): FaultySound {
  const sound: FaultySound = {
    fault: { kind: "none" },
    requestCount: 0,
    intercept: (request, response) => {
      if (!request.url?.includes("/audio.mp3")) return false;
      sound.requestCount += 1;
      return answer(sound.fault, bytes, { request, response });
    },
  };
  return sound;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** False when the server may answer as it always does. */
function answer(fault: SoundFault, bytes: Buffer, { request, response }: Exchange): boolean {
  const first = Number(/^bytes=(\d+)-/u.exec(request.headers.range ?? "")?.[1] ?? 0);
  switch (fault.kind) {
    case "none":
      return false;
    case "refused":
      request.socket.destroy();
      return true;
    case "silent":
      return true;
    case "status":
      response.writeHead(fault.status, { "Content-Type": "text/plain" }).end("no");
      return true;
    case "page":
      response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><p>home");
      return true;
    case "no-ranges":
      response
        .writeHead(200, { "Content-Type": "audio/mpeg", "Content-Length": bytes.length })
        .end(bytes);
      return true;
    case "cut":
      if (first >= fault.atByte) request.socket.destroy();
      else {
        writePartHead(response, first, bytes.length);
        response.write(bytes.subarray(first, fault.atByte), () => request.socket.destroy());
      }
      return true;
    case "no-ranges-cut":
      response.writeHead(200, { "Content-Type": "audio/mpeg", "Content-Length": bytes.length });
      response.write(bytes.subarray(0, fault.atByte), () => request.socket.destroy());
      return true;
    case "short":
      if (first >= fault.atByte) refuseRange(response, fault.atByte);
      else {
        writePartHead(response, first, fault.atByte);
        response.end(bytes.subarray(first, fault.atByte));
      }
      return true;
    case "short-answers":
      if (first >= fault.atByte) refuseRange(response, bytes.length);
      else {
        response.writeHead(206, {
          "Content-Type": "audio/mpeg",
          "Accept-Ranges": "bytes",
          "Content-Range": `bytes ${first}-${fault.atByte - 1}/${bytes.length}`,
          "Content-Length": fault.atByte - first,
        });
        response.end(bytes.subarray(first, fault.atByte));
      }
      return true;
    case "refused-ranges":
      if (first === 0) return false;
      refuseRange(response, bytes.length);
      return true;
    case "moved":
      if (request.url?.startsWith("/moved/") === true) {
        writePartHead(response, first, bytes.length);
        response.end(bytes.subarray(first));
      } else response.writeHead(302, { Location: `/moved${request.url ?? ""}` }).end();
      return true;
    case "slow":
      writePartHead(response, first, bytes.length);
      trickle(response, bytes.subarray(first), fault.bytesPerSecond);
      return true;
  }
}

function writePartHead(response: ServerResponse, first: number, length: number): void {
  response.writeHead(206, {
    "Content-Type": "audio/mpeg",
    "Accept-Ranges": "bytes",
    "Content-Range": `bytes ${first}-${length - 1}/${length}`,
    "Content-Length": length - first,
  });
}

function refuseRange(response: ServerResponse, length: number): void {
  response.writeHead(416, { "Content-Range": `bytes */${length}` }).end();
}

/** Writes ten times a second, as much as is due by then. */
function trickle(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): void {
  let sent = 0;
  let due = 0;
  const timer = setInterval(() => {
    due += bytesPerSecond / 10;
    const part = bytes.subarray(sent, Math.floor(due));
    if (part.length === 0) return;
    sent += part.length;
    response.write(part);
    if (sent >= bytes.length) response.end();
  }, 100);
  response.once("close", () => clearInterval(timer));
}
