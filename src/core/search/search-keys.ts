import { isSpacedWordCharacter, scriptWithoutSpaces } from "./term-matcher.ts";

/**
 * A key of the search index, a 32-bit number: a character is its UTF-16 unit, two characters
 * that follow one another are `first << 16 | second`, and words, prefixes, tags and edges
 * between words and Chinese are hashed into the numbers between these. Two words may share a key: keys only say where to look.
 */
export type SearchKey = number;

/** What a UTF-16 unit of folded text is to the index. */
const space = 1;
const word = 2;
const dense = 3;
const sign = 4;

const unitClasses = new Uint8Array(0x1_00_00);

function findUnitClass(unit: number): number {
  const known = unitClasses[unit] ?? sign;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  // Halves of astral characters behave as Chinese does: two of them make a key.
  const isHalf = unit >= 0xd8_00 && unit <= 0xdf_ff;
  let found = sign;
  if (character.trim() === "") found = space;
  else if (isHalf || scriptWithoutSpaces.test(character)) found = dense;
  else if (isSpacedWordCharacter(character)) found = word;
  unitClasses[unit] = found;
  return found;
}

/** Chinese, Thai and their like start here: smaller numbers of two characters do not occur. */
const firstDenseUnit = 0x0e_00;
const hashedKeys = firstDenseUnit * 0x1_00_00 - 0x1_00_00;
/** Prefixes up to this length have keys; longer ones are looked up by their start. */
const longestPrefix = 6;

/** FNV-1a over UTF-16 units, into the numbers that no characters have. */
function hashKey(text: string): SearchKey {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return 0x1_00_00 + ((hash >>> 0) % hashedKeys);
}

const createPairKey = (first: number, second: number): SearchKey => ((first << 16) | second) >>> 0;
const createWordKey = (text: string): SearchKey => hashKey(`=${text}`);
const createPrefixKey = (text: string): SearchKey => hashKey(`>${text.slice(0, longestPrefix)}`);

/** The key of the episodes that carry a folded tag. */
export function createTagKey(tag: string): SearchKey {
  return hashKey(`#${tag.trim()}`);
}

/** A run of units of one class; signs stand alone. */
interface Run {
  readonly unitClass: number;
  readonly start: number;
  readonly end: number;
}

function findRunEnd(text: string, start: number): number {
  const unitClass = findUnitClass(text.charCodeAt(start));
  for (let end = start + 1; end < text.length; end += 1) {
    if (findUnitClass(text.charCodeAt(end)) !== unitClass) return end;
  }
  return text.length;
}

function listRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < text.length;) {
    const unitClass = findUnitClass(text.charCodeAt(start));
    const end = unitClass === sign ? start + 1 : findRunEnd(text, start);
    if (unitClass !== space) runs.push({ unitClass, start, end });
    start = end;
  }
  return runs;
}

/**
 * The key of an edge where a word and Chinese touch: a word that Chinese follows, or the
 * Chinese character before a word and that word's first letter. Undefined for other runs.
 */
function findEdgeKey(text: string, run: Run, next: Run | undefined): SearchKey | undefined {
  if (next?.start !== run.end) return undefined;
  const isFollowed = run.unitClass === word && next.unitClass === dense;
  const isPreceded = run.unitClass === dense && next.unitClass === word;
  if (!isFollowed && !isPreceded) return undefined;
  return hashKey(`+${text.slice(isFollowed ? run.start : run.end - 1, run.end + 1)}`);
}

/** All keys under which a folded text is found, each once. */
export function listTextKeys(text: string): Set<SearchKey> {
  const keys = new Set<SearchKey>();
  const runs = listRuns(text);
  runs.forEach((run, index) => {
    const edge = findEdgeKey(text, run, runs[index + 1]);
    if (edge !== undefined) keys.add(edge);
  });
  for (const { unitClass, start, end } of runs) {
    if (unitClass === word) {
      const found = text.slice(start, end);
      keys.add(createWordKey(found));
      for (let length = 1; length <= Math.min(found.length, longestPrefix); length += 1) {
        keys.add(createPrefixKey(found.slice(0, length)));
      }
      continue;
    }
    for (let index = start; index < end; index += 1) {
      const unit = text.charCodeAt(index);
      keys.add(unit);
      if (index + 1 < end) keys.add(createPairKey(unit, text.charCodeAt(index + 1)));
    }
  }
  return keys;
}

/** More keys than this would cost more to load than the candidates they rule out. */
const mostTermKeys = 6;

/**
 * Keys that every folded text holds in which a folded term is found: a choice of them, where
 * the term is long. Empty for a blank term.
 *
 * @param isPrefix whether a Latin word may go on after the term
 */
export function listTermKeys(term: string, isPrefix: boolean): SearchKey[] {
  const text = term.trim();
  const keys = new Set<SearchKey>();
  const runs = listRuns(text);
  for (const [at, run] of runs.entries()) {
    const { unitClass, start, end } = run;
    const edge = findEdgeKey(text, run, runs[at + 1]);
    if (edge !== undefined) keys.add(edge);
    if (unitClass === word) {
      // The edge says the word as well.
      if (edge !== undefined) continue;
      const found = text.slice(start, end);
      const isOpen = isPrefix && end === text.length;
      keys.add(isOpen ? createPrefixKey(found) : createWordKey(found));
      continue;
    }
    const length = end - start;
    if (length === 1) keys.add(text.charCodeAt(start));
    // All pairs: those across the borders of words are the rare ones.
    for (let index = start; index + 1 < end; index += 1) {
      keys.add(createPairKey(text.charCodeAt(index), text.charCodeAt(index + 1)));
    }
  }
  return spread([...keys], mostTermKeys);
}

/** At most `count` of a list, evenly from its whole length. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return list.filter(
    (_, index) =>
      Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );
}
