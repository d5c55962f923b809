import { CatalogError } from "./catalog-error.ts";

/** Long enough for a phone in a tunnel, short enough to offer a retry. */
const timeoutMs = 20_000;

/**
 * Loads a JSON file. A server that cannot be reached, does not answer in time or fails
 * (5xx, 429) is `offline`; another refusal, or a web page in place of the file (hosts that
 * answer every path with one page), is `not-found`; anything else unreadable is `bad-shape`.
 *
 * @throws CatalogError
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await requestFile(url, signal);
  const text = await readBody(response, signal, () => response.text());
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CatalogError("bad-shape", url, cause);
  }
}

/**
 * Loads a file that was gzipped when it was published, whatever its host does to files on
 * the way. Faults are those of {@link fetchJson}; gzip's checksum finds damaged bytes.
 *
 * @throws CatalogError
 */
export async function fetchPacked(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await requestFile(url, signal);
  // No blob: it would be handed to another process and back.
  const packed = await readBody(response, signal, () => response.arrayBuffer());
  try {
    const { body } = new Response(packed);
    const bytes = body?.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(bytes).arrayBuffer());
  } catch (cause) {
    throw new CatalogError("bad-shape", url, cause);
  }
}

/** An answer that is a file. */
async function requestFile(url: string, signal: AbortSignal): Promise<Response> {
  const response = await request(url, signal);
  if (response.status >= 500 || response.status === 429) {
    throw new CatalogError("offline", url, response.status);
  }
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!response.ok || isPage) throw new CatalogError("not-found", url, response.status);
  return response;
}

/**
 * How a page asks for a file that its head has already asked for: WebKit and Chromium answer with
 * what is on its way only where both ask alike, and of all ways to ask they agree on this one.
 */
const likePreload = { mode: "no-cors", credentials: "include" } as const;

async function request(url: string, signal: AbortSignal): Promise<Response> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  // A frame that is shut in has no origin: it may read only what a host gives to everybody.
  const isOwn = url.startsWith(`${globalThis.origin}/`);
  try {
    return await fetch(url, { ...(isOwn && likePreload), signal: limit });
  } catch (cause) {
    throw toOffline(url, signal, cause);
  }
}

async function readBody<T>(
  { url }: Response,
  signal: AbortSignal,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw toOffline(url, signal, cause);
  }
}

/** An abort by the caller is no fault: the query library must see it as it is. */
function toOffline(url: string, signal: AbortSignal, cause: unknown): unknown {
  return signal.aborted ? cause : new CatalogError("offline", url, cause);
}
