import type { UnitVariants } from "./fold-text.ts";
import { foldTerm } from "./term-matcher.ts";

/** True when a tag is among others, whatever its case and width, and with `variants` its script. */
export function hasTag(tags: readonly string[], tag: string, variants?: UnitVariants): boolean {
  const folded = foldTerm(tag, variants);
  return tags.some((other) => foldTerm(other, variants) === folded);
}

/** Takes a tag out of a list that has it, else puts it at the end. */
export function toggleTag(tags: readonly string[], tag: string, variants?: UnitVariants): string[] {
  return hasTag(tags, tag, variants)
    ? tags.filter((other) => !hasTag([other], tag, variants))
    : [...tags, tag];
}
