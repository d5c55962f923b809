import type { TextRange } from "../episode/text-range.ts";
import { foldText, type FoldedText, type UnitVariants } from "./fold-text.ts";

/** Finds one term (tag, keyword, typed words) in folded texts. */
export interface TermMatcher {
  /** The term as it was given. */
  readonly term: string;
  /** Ranges of the source text, in order, not overlapping. Empty for a blank term. */
  find(folded: FoldedText): TextRange[];
  /** Calls `visit` with each range of a folded text in which the term stands, in order, not overlapping. */
  visitRanges(foldedText: string, visit: (start: number, end: number) => void): void;
}

/** Matches a character of a script that writes its words without spaces between them. */
export const scriptWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

/** True for a character of a script that puts spaces between words: letters, digits, marks, `_`. */
export function isSpacedWordCharacter(character: string): boolean {
  return wordCharacter.test(character) && !scriptWithoutSpaces.test(character);
}

function characterBefore(text: string, index: number): string {
  const last = text.charCodeAt(index - 1);
  const isLowSurrogate = last >= 0xdc_00 && last <= 0xdf_ff;
  return text.slice(Math.max(0, index - (isLowSurrogate ? 2 : 1)), index);
}

function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

/** How a term is matched. */
export interface TermOptions {
  /** Of the script in which the texts are folded. */
  readonly variants?: UnitVariants | undefined;
  /** Latin words of the text may go on after the term: "transf" finds "transformer". */
  readonly isPrefix?: boolean;
}

/**
 * Makes a matcher for one term: case- and width-insensitive, Latin ends only at word
 * edges, Chinese anywhere, a space in the term for any run of white space. The term is
 * always plain text, never a pattern: `C++`, `(` and `.*` match themselves.
 *
 * @example createTermMatcher("ai").find(foldText("AI教育 OpenAI")) // [[0, 2]]
 */
export function createTermMatcher(term: string, options: TermOptions = {}): TermMatcher {
  const needle = foldText(term, options.variants).text.trim();
  // Only a needle that starts or ends with a letter can stand inside of a word.
  const needsStartEdge = isSpacedWordCharacter(characterAt(needle, 0));
  const needsEndEdge =
    options.isPrefix !== true && isSpacedWordCharacter(characterBefore(needle, needle.length));
  const visitRanges: TermMatcher["visitRanges"] = (text, visit) => {
    if (needle === "") return;
    let start = text.indexOf(needle);
    while (start !== -1) {
      const end = start + needle.length;
      const isWhole =
        !(needsStartEdge && isSpacedWordCharacter(characterBefore(text, start))) &&
        !(needsEndEdge && isSpacedWordCharacter(characterAt(text, end)));
      if (isWhole) visit(start, end);
      start = text.indexOf(needle, isWhole ? end : start + 1);
    }
  };
  const find = ({ text, sourceStarts, sourceEnds }: FoldedText): TextRange[] => {
    const ranges: TextRange[] = [];
    visitRanges(text, (start, end) => {
      const sourceStart = sourceStarts[start] ?? 0;
      // A cluster that folds to several units (㎏) may hold the end of one hit and the start
      // of the next; the ranges given out never overlap.
      if (sourceStart >= (ranges.at(-1)?.[1] ?? 0)) {
        ranges.push([sourceStart, sourceEnds[end - 1] ?? sourceStart]);
      }
    });
    return ranges;
  };
  return { term, find, visitRanges };
}

/**
 * Ranges of `text` where `term` stands; see {@link createTermMatcher}.
 *
 * @public for one text and one term; the app folds its texts once and uses matchers.
 */
export function findTerm(text: string, term: string): TextRange[] {
  return createTermMatcher(term).find(foldText(text));
}

/** One spelling for all writings of a term: `Qwen3－Embedding` and `qwen3-embedding` are equal. */
export function foldTerm(term: string, variants?: UnitVariants): string {
  return foldText(term, variants).text.trim();
}
