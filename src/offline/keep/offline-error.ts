/**
 * Why an episode could not be kept: no host, no room, a sound on a host that lets no other site
 * read it, a file that is not there, or a browser that keeps nothing.
 */
export type OfflineErrorCode = "offline" | "full" | "refused" | "gone" | "blocked";

/** Keeping that failed. Code to sentence: `messages/<language>/offline.ts`. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
  readonly code: OfflineErrorCode;

  constructor(code: OfflineErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** The error as one of ours; what a caller has stopped stays what it is. */
export function toOfflineError(error: unknown): unknown {
  if (error instanceof OfflineError) return error;
  if (!(error instanceof DOMException)) return error;
  if (error.name === "AbortError") return error;
  return new OfflineError(error.name === "QuotaExceededError" ? "full" : "blocked", error);
}
