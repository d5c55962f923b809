import { OfflineError } from "./offline-error.ts";
import { dropParts, readParts, writePart, type SoundParts } from "./sound-parts.ts";

/** How a sound is loaded. */
export interface SoundRequest {
  readonly url: string;
  /** Id of its episode. */
  readonly owner: string;
  readonly mediaType: string;
  /** Where its pieces wait until it is whole. */
  readonly parts: Cache;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Bytes that are here, each time there are more. */
  readonly onProgress: (receivedBytes: number) => void;
}

/** So much is stored at once: what a break costs at most. */
const pieceBytes = 256 * 1024;

/**
 * Loads a sound piece by piece, from where a break left it, if the host sends parts and it is
 * still the same file. The answer is whole and says its size. Its pieces stay until they are
 * dropped.
 *
 * @throws OfflineError, or the browser's own error of a cache that cannot be written
 */
export async function loadSound(request: SoundRequest): Promise<Response> {
  const { url, mediaType, parts, onProgress } = request;
  const before = await readParts(parts, url);
  onProgress(before.sizeBytes);
  const response = await ask(request, before);
  if (response.status === 416 && before.sizeBytes > 0) {
    const said = Number(/\/(\d+)$/u.exec(response.headers.get("content-range") ?? "")?.[1]);
    if (said === before.sizeBytes) return createWhole(before.blobs, mediaType);
  }
  const isGoingOn = response.status === 206 && isSame(response, before);
  if (!isGoingOn && before.sizeBytes > 0) {
    await response.body?.cancel();
    await dropParts(parts, url);
    return loadSound(request);
  }
  if (!response.ok) throw new OfflineError(response.status >= 500 ? "offline" : "gone");
  await readPieces(request, response, before.sizeBytes);
  const after = await readParts(parts, url);
  const saidBytes = Number(response.headers.get("content-length") ?? 0);
  // A host that cuts files short does it again at the same place: the next time goes on from there.
  if (after.sizeBytes < before.sizeBytes + saidBytes) throw new OfflineError("offline");
  return createWhole(after.blobs, mediaType);
}

async function ask({ url, fetch, signal }: SoundRequest, before: SoundParts): Promise<Response> {
  const headers = before.sizeBytes > 0 ? { Range: `bytes=${before.sizeBytes}-` } : {};
  try {
    return await fetch(url, { headers, signal, cache: "no-store" });
  } catch (cause) {
    throw signal.aborted ? cause : new OfflineError("offline", cause);
  }
}

/** True for what goes on where the pieces end, of the file that they are of. */
function isSame(response: Response, before: SoundParts): boolean {
  const start = /^bytes (\d+)-/u.exec(response.headers.get("content-range") ?? "")?.[1];
  return Number(start) === before.sizeBytes && readValidator(response) === before.validator;
}

const readValidator = ({ headers }: Response): string =>
  headers.get("etag") ?? headers.get("last-modified") ?? "";

async function readPieces(
  { url, owner, parts, signal, onProgress }: SoundRequest,
  response: Response,
  firstByte: number,
): Promise<void> {
  const validator = readValidator(response);
  let start = firstByte;
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  const store = async (): Promise<void> => {
    if (pendingBytes === 0) return;
    const blob = new Blob(pending);
    pending = [];
    pendingBytes = 0;
    await writePart(parts, url, { start, blob, validator, owner });
    start += blob.size;
  };
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || !value) break;
      pending.push(value);
      pendingBytes += value.byteLength;
      onProgress(start + pendingBytes);
      if (pendingBytes >= pieceBytes) await store();
    }
  } catch (cause) {
    // What came counts, whoever broke it off.
    await store();
    if (signal.aborted || cause instanceof DOMException) throw cause;
    throw new OfflineError("offline", new Error("it broke off", { cause }));
  }
  await store();
}

function createWhole(blobs: readonly Blob[], mediaType: string): Response {
  const whole = new Blob([...blobs], { type: mediaType });
  const headers = { "Content-Length": String(whole.size), "Accept-Ranges": "bytes" };
  return new Response(whole, { headers });
}
