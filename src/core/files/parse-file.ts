import * as v from "valibot";
import {
  isJsonObject,
  migrateFile,
  type FileResult,
  type JsonObject,
  type VersionedFormat,
} from "./file-format.ts";

/** A format of JSON files; a valid one of its version holds a `T`. */
export interface FileFormat<T> extends VersionedFormat<JsonObject> {
  readonly schema: v.GenericSchema<unknown, T>;
}

/** Checks a JSON value against its format; an older version is brought up to it first. */
export function parseFile<T>(format: FileFormat<T>, value: unknown): FileResult<T> {
  const current = migrateJson(format, value);
  if (!current.ok) return current;
  return checkShape(format.schema, current.value);
}

/** Checks a value against a schema, and says where it does not fit. */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, value: unknown): FileResult<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
  return { ok: false, fault: { code: "bad-shape", path, message: issue.message } };
}

function migrateJson(format: VersionedFormat<JsonObject>, value: unknown): FileResult<unknown> {
  if (!isJsonObject(value) || typeof value["version"] !== "number") return { ok: true, value };
  const { version } = value;
  const result = migrateFile(format, version, value);
  // What no step touched keeps its version, whatever it is.
  if (!result.ok || result.value === value) return result;
  return { ok: true, value: { ...result.value, version: format.version } };
}
