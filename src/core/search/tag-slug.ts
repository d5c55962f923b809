import { hashText } from "./tag-index-file.ts";
import { foldTerm } from "./term-matcher.ts";

/** What a path can hold of a long name and still be read. */
const maxLetters = 40;
const hashLetters = 6;
const base = 36;
const hashes = base ** hashLetters;

/**
 * The name of a tag in addresses: its reading in ASCII letters and digits, then six that tell it
 * from all tags that read alike. Writings that fold to one term have one slug. A tag whose reading
 * has no such letters is the six alone.
 *
 * @param tag folded as its pack is chosen, so that {@link listSlugPacks} finds it
 * @param reading how the tag is spoken, in Latin letters as far as there are some
 * @example formatTagSlug("谷歌", "guge") // "guge-" and six letters or digits
 */
export function formatTagSlug(tag: string, reading: string): string {
  const hash = hashText(foldTerm(tag)) % hashes;
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

/** True where a slug names this tag, whose reading need not be known: the last letters say it. */
export function isSlugOf(slug: string, tag: string): boolean {
  return readSlugHash(slug) === hashText(foldTerm(tag)) % hashes;
}

/**
 * The packs of which one holds the tag of a slug: one, or two where there are more packs than the
 * slug's letters can tell apart. None for what is no slug.
 */
export function listSlugPacks(slug: string, packs: number): number[] {
  const hash = readSlugHash(slug);
  if (hash === undefined) return [];
  // A hash has 32 bits, somewhat more than the letters: they say it up to one multiple.
  const possible = [hash, hash + hashes].filter((one) => one < 2 ** 32);
  return [...new Set(possible.map((one) => one % packs))];
}

/** What tells a tag from all that read alike; undefined for what is no slug. */
function readSlugHash(slug: string): number | undefined {
  const letters = /(?:^|-)([a-z0-9]{6})$/u.exec(slug)?.[1];
  return letters === undefined ? undefined : Number.parseInt(letters, base);
}
