import * as v from "valibot";
import { fileVersion } from "../files/versioned-file.ts";

/** What keeps a remembered text from being read as it is. */
export type SalvageFault = "damaged" | "other-version";

/** What could be read of a remembered text. */
export interface Salvaged<T> {
  /** Undefined when nothing of it can be read. */
  readonly value: T | undefined;
  readonly fault?: SalvageFault;
}

/** A schema whose fields fall back one by one, so that damage to one spares the others. */
export type SalvageSchema<T> = v.GenericSchema<unknown, T>;

const versionSchema = v.object({ version: v.number() });

/**
 * Reads what the browser remembered. Of an older or newer version what can be read is
 * taken, and the fault says that there may have been more. A text without a version is of
 * the first one.
 */
export function salvageFile<T>(schema: SalvageSchema<T>, text: string): Salvaged<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: undefined, fault: "damaged" };
  }
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const result = v.safeParse(schema, value);
  if (!isObject || !result.success) return { value: undefined, fault: "damaged" };
  const version = v.safeParse(versionSchema, value);
  const isOwn = !version.success || version.output.version === fileVersion;
  return { value: result.output, ...(!isOwn && { fault: "other-version" }) };
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
