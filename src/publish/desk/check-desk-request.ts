import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header that carries the token of this start. */
export const tokenHeader = "x-desk-token";

/** Names under which a machine knows itself: a page of another name may have been led here. */
const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Why a request is refused. */
export interface DeskRefusal {
  readonly status: 403 | 415;
  readonly sentence: string;
}

/** What may be read: by this machine's own name, and by no page of another origin. */
export function refuseReader({ headers }: IncomingMessage): DeskRefusal | undefined {
  const { host = "", origin } = headers;
  const site = headers["sec-fetch-site"];
  if (!ownNames.has(host.replace(/:\d+$/u, ""))) {
    return { status: 403, sentence: "open this page as 127.0.0.1 or localhost" };
  }
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  const isCross = site !== undefined && site !== "same-origin" && site !== "none";
  return isForeign || isCross ? { status: 403, sentence: "asked by another origin" } : undefined;
}

/** What may write: a page of this very server that was given the token of this start. */
export function refuseWriter(request: IncomingMessage, token: string): DeskRefusal | undefined {
  const refusal = refuseReader(request);
  if (refusal) return refusal;
  const { headers } = request;
  // Browsers name the origin of every POST.
  if (headers.origin === undefined) return { status: 403, sentence: "no origin was named" };
  const given = headers[tokenHeader];
  if (typeof given !== "string" || !isSame(given, token)) {
    return { status: 403, sentence: "the server was started anew: load the page again" };
  }
  // No form of another page can send this type.
  return headers["content-type"] === "application/json"
    ? undefined
    : { status: 415, sentence: "application/json is wanted" };
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
