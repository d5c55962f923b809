import { CatalogError } from "./catalog-error.ts";

/** Bytes of a file: `[start, end)`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Loads part of a file; fewer bytes where it ends before. */
export type FetchRange = (range: ByteRange) => Promise<Uint8Array>;

/** Long enough for a phone in a tunnel. */
const timeoutMs = 20_000;

/**
 * Reads a file in parts. A host that does not send parts is refused before its whole file comes,
 * and one that does not let the page read it (no CORS) is `refused`.
 *
 * @throws CatalogError
 */
export function createFetchRange(url: string, signal: AbortSignal): FetchRange {
  return async ({ start, end }) => {
    const response = await request(url, `bytes=${start}-${end - 1}`, signal);
    // Past the end there is nothing, which is no fault.
    if (response.status === 416) return new Uint8Array();
    if (response.status !== 206) {
      await response.body?.cancel();
      const isGone = response.status >= 400 && response.status < 500;
      throw new CatalogError(isGone || response.ok ? "not-found" : "offline", url, response.status);
    }
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw signal.aborted ? cause : new CatalogError("offline", url, cause);
    }
  };
}

async function request(url: string, range: string, signal: AbortSignal): Promise<Response> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    return await fetch(url, { headers: { Range: range }, signal: limit });
  } catch (cause) {
    throw signal.aborted ? cause : new CatalogError("offline", url, cause);
  }
}
