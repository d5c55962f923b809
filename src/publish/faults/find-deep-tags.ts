import { inputLimits } from "./input-limits.ts";
import type { PublishFault } from "./publish-error.ts";

/** Elements that hold nothing, or end where the next one begins: unclosed they do no harm. */
const shallowTags: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th option".split(
    " ",
  ),
);

/**
 * Finds where tags stand too deep in each other, in HTML, XML or notes with tags among their
 * words; undefined where none do. Counted by names, before anything is parsed: an end of what was
 * never begun ends nothing.
 */
export function findDeepTags(
  text: string,
): (Omit<PublishFault, "where"> & { readonly line: number }) | undefined {
  const openByName = new Map<string, number>();
  let depth = 0;
  for (const { 1: slash, 2: written = "", index } of text.matchAll(/<(\/?)([a-z][^\s/<>]*)/giu)) {
    const name = written.toLowerCase();
    if (shallowTags.has(name)) continue;
    const open = openByName.get(name) ?? 0;
    const step = slash === "" ? 1 : Math.max(-1, -open);
    openByName.set(name, open + step);
    depth += step;
    if (depth <= inputLimits.tagsInTags) continue;
    const line = text.slice(0, index).split("\n").length;
    const [quoted, expected] = [`${depth} tags in each other`, `${inputLimits.tagsInTags}`];
    return { code: "past-limit", line, quoted, expected };
  }
  return undefined;
}
