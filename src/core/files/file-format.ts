/** Why a value is not the file it should be. */
export interface FileFault {
  readonly code: "bad-shape" | "newer-version";
  /** Keys and indexes from the root to the fault. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, for the log or the publisher. */
  readonly message: string;
}

export type FileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FileFault };

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The versions of one format, whose files are read as a `Raw`: a JSON object, or bytes. */
export interface VersionedFormat<Raw> {
  /** The file it is for, as `core/README.md` names it. */
  readonly name: string;
  /** The one that is written; raised when a reader of the one before would misread it. */
  readonly version: number;
  /** The first brings a file of version 1 to version 2, and so on. */
  readonly migrations: readonly ((file: Raw) => Raw)[];
}

type AnyFormat = Omit<VersionedFormat<never>, "migrations"> & {
  readonly migrations: readonly ((file: never) => unknown)[];
};

/**
 * Makes a format. Each has a version of its own, so that raising one leaves the others
 * readable.
 *
 * @throws RangeError where an older version has no step to the next one
 */
// So that the schema of a format that is not read leaves the bundle.
/* @__NO_SIDE_EFFECTS__ */
export function createFormat<const Format extends AnyFormat>(format: Format): Format {
  const { name, version, migrations } = format;
  if (migrations.length !== version - 1) {
    throw new RangeError(`${name} of version ${version} has ${migrations.length} migrations`);
  }
  return format;
}

/**
 * Brings a file of any older version up to the version of its format, step by step. One of
 * a newer version is told apart, because only a newer app can read it. What is no version at
 * all is left as it is, for the schema to refuse.
 */
export function migrateFile<Raw>(
  { version, migrations }: VersionedFormat<Raw>,
  ownVersion: number,
  file: Raw,
): FileResult<Raw> {
  if (ownVersion > version) {
    const message = `version ${ownVersion} is newer than ${version}`;
    return { ok: false, fault: { code: "newer-version", path: ["version"], message } };
  }
  if (!isVersion(ownVersion)) return { ok: true, value: file };
  try {
    const steps = migrations.slice(ownVersion - 1);
    return { ok: true, value: steps.reduce((older, migrate) => migrate(older), file) };
  } catch (error) {
    // An old file that is damaged where a step looks.
    const message = `version ${ownVersion} cannot be read: ${String(error)}`;
    return { ok: false, fault: { code: "bad-shape", path: [], message } };
  }
}

/**
 * The version of a part as the file around it says it, where the part cannot: undefined for
 * the first, which was never said.
 */
export function findStatedVersion({ version }: { readonly version: number }): number | undefined {
  return version > 1 ? version : undefined;
}

/** True for 1, 2, 3 … */
export function isVersion(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

/** True for `{…}`, not for a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
