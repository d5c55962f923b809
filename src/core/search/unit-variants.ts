import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";
import type { UnitVariants } from "./fold-text.ts";

/** Of `search/index.json`, see `search-manifest-file.ts`. */
export const manifestVersion = 1;

/** Traditional characters, and at the same indexes the simplified ones they count as. */
export const variantsField = v.tuple([v.string(), v.string()]);

/** The part of `search/index.json` that whoever folds a text needs. */
export const searchVariantsFormat = createFormat({
  name: "search/index.json",
  version: manifestVersion,
  migrations: [],
  schema: v.object({ version: v.literal(manifestVersion), variants: variantsField }),
});

// Made once for a manifest: every letter asks for it.
const tables = new WeakMap<readonly string[], UnitVariants>();

/** Makes the table for `foldText` from the manifest's pairs. */
export function createUnitVariants(pairs: readonly [string, string]): UnitVariants {
  const known = tables.get(pairs);
  if (known) return known;
  const [from, to] = pairs;
  const variants = new Uint16Array(0x1_00_00);
  tables.set(pairs, variants);
  for (let index = 0; index < from.length; index += 1) {
    variants[from.charCodeAt(index)] = to.charCodeAt(index);
  }
  return variants;
}
