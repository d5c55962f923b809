/** Why published files could not be had. Code to sentence: `ui/messages-*.ts`. */
export type CatalogErrorCode = "offline" | "not-found" | "bad-shape" | "newer-version";

/** A published file that could not be loaded; `cause` holds what the browser or the check said. */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
  readonly code: CatalogErrorCode;
  readonly url: string;

  constructor(code: CatalogErrorCode, url: string, cause?: unknown) {
    super(`${code}: ${url}`, { cause });
    this.code = code;
    this.url = url;
  }
}

/** The code of any error: what is not a CatalogError is a fault of the data, never of the listener. */
export function readErrorCode(error: unknown): CatalogErrorCode {
  return error instanceof CatalogError ? error.code : "bad-shape";
}
