import type { FileResult } from "#core/files/file-format.ts";
import { parseFile, type FileFormat } from "#core/files/parse-file.ts";
import { CatalogError } from "./catalog-error.ts";

/** The value of a loaded JSON file of a format. @throws CatalogError */
export function parseLoaded<T>(format: FileFormat<T>, url: string, value: unknown): T {
  return unwrapLoaded(url, parseFile(format, value));
}

/** The value of what was parsed. @throws CatalogError */
export function unwrapLoaded<T>(url: string, result: FileResult<T>): T {
  if (result.ok) return result.value;
  throw new CatalogError(result.fault.code, url, result.fault);
}
