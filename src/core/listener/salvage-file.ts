import * as v from "valibot";
import { clampStamps, findLatestStamp } from "./clamp-stamps.ts";
import { isJsonObject, isVersion, migrateFile } from "../files/file-format.ts";
import type { FileFormat } from "../files/parse-file.ts";

/** What keeps a remembered text from being read as it is. */
export type SalvageFault = "damaged" | "other-version";

/** What could be read of a remembered text. */
export interface Salvaged<T> {
  /** Undefined when nothing of it can be read. */
  readonly value: T | undefined;
  readonly fault?: SalvageFault;
  /** Stamps of it lay in the future and were clamped. */
  readonly isAhead?: true;
}

/**
 * Reads what the browser remembered; an older version is brought up to this one. Of a newer
 * version what can be read is taken, and the fault says that there may have been more. A
 * text without a version is of the first one. Stamps are clamped to a day from `nowMs`.
 *
 * @param format its fields fall back one by one, so that damage to one spares the others
 */
export function salvageFile<T>(format: FileFormat<T>, text: string, nowMs: number): Salvaged<T> {
  try {
    return salvageValue(format, JSON.parse(text), { nowMs });
  } catch {
    return { value: undefined, fault: "damaged" };
  }
}

/** The same for a value that was parsed already, of a version that stands elsewhere. */
export function salvageValue<T>(
  format: FileFormat<T>,
  found: unknown,
  { nowMs, version = readVersion(found) }: { nowMs: number; version?: number | undefined },
): Salvaged<T> {
  const value = clampStamps(found, findLatestStamp(nowMs));
  if (!isJsonObject(value)) return { value: undefined, fault: "damaged" };
  const current = migrateFile(format, version, value);
  const isNewer = !current.ok && current.fault.code === "newer-version";
  if (!current.ok && !isNewer) return { value: undefined, fault: "damaged" };
  const result = v.safeParse(format.schema, current.ok ? current.value : value);
  if (!result.success) return { value: undefined, fault: "damaged" };
  const isOther = isNewer || !isVersion(version);
  return {
    value: result.output,
    ...(isOther && { fault: "other-version" }),
    ...(value !== found && { isAhead: true }),
  };
}

function readVersion(value: unknown): number {
  const version = isJsonObject(value) ? value["version"] : undefined;
  return typeof version === "number" ? version : 1;
}

/** A record whose damaged entries fall away and leave the others. */
export function createSalvagedRecord<T>(entry: v.GenericSchema<unknown, T>) {
  return v.fallback(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((record) =>
        Object.fromEntries(
          Object.entries(record).flatMap(([key, value]) => {
            const parsed = v.safeParse(entry, value);
            return parsed.success ? [[key, parsed.output] as const] : [];
          }),
        ),
      ),
    ),
    {},
  );
}

/** A list whose damaged entries fall away and leave the others. */
export function createSalvagedList<T>(entry: v.GenericSchema<unknown, T>) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) =>
        list.flatMap((value) => {
          const parsed = v.safeParse(entry, value);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  );
}
