import * as v from "valibot";
import type { FileSchema } from "./versioned-file.ts";

/** Parses what a browser remembered; undefined for damaged text, foreign shapes and none at all. */
export function parseRemembered<T>(schema: FileSchema<T>, text: string): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
