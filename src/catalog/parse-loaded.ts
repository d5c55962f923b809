import { parseFile, type FileSchema } from "#core/files/versioned-file.ts";
import { CatalogError } from "./catalog-error.ts";

/** The value of a loaded file that passes its schema. @throws CatalogError */
export function parseLoaded<T>(schema: FileSchema<T>, url: string, value: unknown): T {
  const result = parseFile(schema, value);
  if (result.ok) return result.value;
  throw new CatalogError(result.fault.code, url, result.fault);
}
