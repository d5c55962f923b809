import { pinyin } from "pinyin-pro";
import type { TagSummary } from "#core/files/episode-index-file.ts";
import { findNamesPart, tagNamesFormat, type TagNamesFile } from "#core/search/tag-index-file.ts";
import { foldTerm, isSpacedWordCharacter } from "#core/search/term-matcher.ts";
import { everyVariant } from "../search/script-variants.ts";

/** Names of a part on an average. */
const namesOfPart = 150;
/** One typed letter offers no more tags than this. */
const mostOfOneLetter = 24;

/**
 * Derives what may be typed for each tag, spread over parts by its first two letters. What
 * is one letter long is found under that letter, with the most spoken tags that start so.
 *
 * @param tags most spoken first
 */
export function deriveTagNames(tags: readonly TagSummary[]): TagNamesFile[] {
  const named = tags.map((tag) => ({ tag, names: listNames(tag.tag) }));
  const count = named.reduce((sum, { names }) => sum + names.size, 0);
  const parts = 2 ** Math.max(0, Math.ceil(Math.log2(count / namesOfPart)));
  const files = Array.from({ length: parts }, () => ({
    tags: new Map<TagSummary, number>(),
    names: [] as [string, number][],
  }));
  const add = (part: number, name: string, tag: TagSummary): void => {
    const file = files[part];
    if (!file) return;
    const number = file.tags.get(tag) ?? file.tags.size;
    file.tags.set(tag, number);
    const isKnown = file.names.some(([known, at]) => known === name && at === number);
    if (!isKnown) file.names.push([name, number]);
  };
  const ofLetter = new Map<string, number>();
  for (const { tag, names } of named) {
    for (const name of names) {
      add(findNamesPart(name, parts), name, tag);
      const letter = name.slice(0, 1);
      const before = ofLetter.get(letter) ?? 0;
      if (before >= mostOfOneLetter) continue;
      ofLetter.set(letter, before + 1);
      add(findNamesPart(letter, parts), name, tag);
    }
  }
  return files.map(({ tags: own, names }) => ({
    version: tagNamesFormat.version,
    tags: [...own.keys()],
    names,
  }));
}

/** A tag's folded name from each sign or word on, its pinyin without tones, and its initials. */
function listNames(tag: string): Set<string> {
  const folded = foldTerm(tag, everyVariant);
  const names = new Set<string>();
  for (let start = 0; start < folded.length; start += 1) {
    const isInside =
      start > 0 &&
      isSpacedWordCharacter(folded.charAt(start - 1)) &&
      isSpacedWordCharacter(folded.charAt(start));
    const name = folded.slice(start).trim();
    if (!isInside && /[\p{L}\p{N}]/u.test(name)) names.add(name);
  }
  names.add(folded);
  if (!/\p{Script=Han}/u.test(folded)) return names;
  const pieces = folded.split(/(\p{Script=Han}+)/u).map(spell);
  names.add(joinLetters(pieces.flat()));
  names.add(joinLetters(pieces.flatMap(takeInitials)));
  return names;
}

/** How a tag is read, in letters: the pinyin of what is Chinese in it, all else as it is. */
export function spellTag(tag: string): string {
  return tag
    .split(/(\p{Script=Han}+)/u)
    .flatMap(spell)
    .join("");
}

/** Syllables without tones of a Chinese piece; any other piece is spelled as it is. */
function spell(piece: string): string | readonly string[] {
  return /\p{Script=Han}/u.test(piece)
    ? pinyin(piece, { toneType: "none", type: "array", v: true })
    : piece;
}

const takeInitials = (spelled: string | readonly string[]): string | readonly string[] =>
  typeof spelled === "string" ? spelled : spelled.map((syllable) => syllable.slice(0, 1));

const joinLetters = (pieces: readonly string[]): string =>
  foldTerm(pieces.join("")).replaceAll(/\s/gu, "");
