import type { UnitVariants } from "#core/search/fold-text.ts";
import { createUnitVariants } from "#core/search/unit-variants.ts";
import simplifications from "opencc-js/dict/TSCharacters";

/** Traditional units with the simplified ones they count as; to the end of every chain. */
const simplifiedUnits = readPairs();

function readPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of simplifications.split("|")) {
    const [from = "", to = ""] = pair.split(" ");
    // Outside of the basic plane a character has two units, and texts must keep their length.
    if (from.length === 1 && to.length === 1 && from !== to) pairs.set(from, to);
  }
  return new Map(Array.from(pairs, ([from]) => [from, findLast(pairs, from)]));
}

function findLast(pairs: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set<string>();
  let unit = from;
  for (let next = pairs.get(unit); next !== undefined && !seen.has(unit); next = pairs.get(unit)) {
    seen.add(unit);
    unit = next;
  }
  return unit;
}

/**
 * The whole table. A library's own part of it folds every text of the library to the same, so
 * what is hashed or sorted by it here is found there.
 */
export const everyVariant: UnitVariants = createUnitVariants([
  [...simplifiedUnits.keys()].join(""),
  [...simplifiedUnits.values()].join(""),
]);

/**
 * The part of the table that a library needs: pairs whose simplified character occurs in its
 * folded text. Any other traditional character is found nowhere, folded or not.
 */
export function pickVariants(occurs: (unit: string) => boolean): [string, string] {
  const pairs = [...simplifiedUnits].filter(([, to]) => occurs(to));
  return [pairs.map(([from]) => from).join(""), pairs.map(([, to]) => to).join("")];
}
