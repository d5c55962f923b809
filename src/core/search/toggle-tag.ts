import { foldTerm } from "./term-matcher.ts";

/** True when a tag is among others, whatever its case and width. */
export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => foldTerm(other) === foldTerm(tag));
}

/** Takes a tag out of a list that has it, else puts it at the end. */
export function toggleTag(tags: readonly string[], tag: string): string[] {
  return hasTag(tags, tag)
    ? tags.filter((other) => foldTerm(other) !== foldTerm(tag))
    : [...tags, tag];
}
