import { splitClauses } from "#core/episode/headline.ts";
import { listUnbreakable } from "./pictures/break-lines.ts";

/** Between these a line would end anywhere, whatever word it tears. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Where clauses end in a text and, where no spaces part its words, words: places in UTF-16 units.
 *
 * @param names are words, whatever a dictionary makes of them: the tags of the episode
 * @example findWordEnds("谷歌的乌托邦，还是…", ["谷歌"]) // [2, 3, 7]
 */
export function findWordEnds(text: string, names: readonly string[]): number[] {
  const ends = [...findClauseEnds(text), ...(wide.test(text) ? findEnds(text, names) : [])];
  return ends.toSorted((a, b) => a - b);
}

function findClauseEnds(text: string): number[] {
  let end = 0;
  return splitClauses(text).flatMap(({ length }) => {
    end += length;
    return end < text.length ? [end] : [];
  });
}

/** At a mark or a space lines break anyway. */
function findEnds(text: string, names: readonly string[]): number[] {
  const ends: number[] = [];
  let end = 0;
  for (const piece of listUnbreakable(text, "zh")) {
    end += piece.length;
    const isBetweenLetters = /[\p{L}\p{N}]$/u.test(piece) && /^[\p{L}\p{N}]/u.test(text.slice(end));
    if (isBetweenLetters && !isInName(text, end, names)) ends.push(end);
  }
  return ends;
}

function isInName(text: string, at: number, names: readonly string[]): boolean {
  return names.some((name) => {
    const start = text.lastIndexOf(name, at - 1);
    return start !== -1 && start + name.length > at;
  });
}
