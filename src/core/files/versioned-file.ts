import * as v from "valibot";

/** The version of every file format that this release reads and writes. */
export const fileVersion = 1;

/** Why a parsed JSON value is not the file it should be. */
export interface FileFault {
  readonly code: "bad-shape" | "newer-version";
  /** Keys and indexes from the root to the fault. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, for the log or the publisher. */
  readonly message: string;
}

/** The schema of a file whose valid content is a `T`. */
export type FileSchema<T> = v.GenericSchema<unknown, T>;

export type FileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FileFault };

/**
 * Checks a JSON value against a file's schema. A `version` above {@link fileVersion} is told
 * apart from a bad shape, because only a newer app can read it.
 */
export function parseFile<T>(schema: FileSchema<T>, value: unknown): FileResult<T> {
  const version = v.safeParse(v.object({ version: v.number() }), value);
  if (version.success && version.output.version > fileVersion) {
    const message = `version ${version.output.version} is newer than ${fileVersion}`;
    return { ok: false, fault: { code: "newer-version", path: ["version"], message } };
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
  return { ok: false, fault: { code: "bad-shape", path, message: issue.message } };
}
