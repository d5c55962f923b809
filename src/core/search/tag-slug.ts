import { hashText } from "./tag-index-file.ts";
import { foldTerm } from "./term-matcher.ts";

/** What a path can hold of a long name and still be read. */
const maxLetters = 40;
const hashLetters = 6;
const base = 36;

/**
 * The name of a tag in addresses: its reading in ASCII letters and digits, then six that tell it
 * from all tags that read alike. Writings that fold to one term have one slug. A tag whose reading
 * has no such letters is the six alone.
 *
 * @param reading how the tag is spoken, in Latin letters as far as there are some
 * @example formatTagSlug("谷歌", "guge") // "guge-" and six letters or digits
 */
export function formatTagSlug(tag: string, reading: string): string {
  const hash = hashText(foldTerm(tag)) % base ** hashLetters;
  const letters = reading
    .normalize("NFKD")
    .toLowerCase()
    // Marks fall away, so that é is e; all else that is no letter parts words.
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .slice(0, maxLetters)
    .replaceAll(/^-+|-+$/gu, "");
  return [letters, hash.toString(base).padStart(hashLetters, "0")]
    .filter((part) => part !== "")
    .join("-");
}
