import { foldText } from "./fold-text.ts";
import type { SearchQuery, SearchTerm } from "./search-query.ts";

/** Shorter words are too much like one another to guess. */
const shortestWord = 5;

/** The folded Latin word that a term is, if it is one that may be mistyped. */
export function findTypedWord({ kind, text }: SearchTerm): string | undefined {
  const folded = foldText(text).text.trim();
  const isWord = kind !== "tag" && /^[\p{Script=Latin}\p{N}_]+$/u.test(folded);
  return isWord && /\p{L}/u.test(folded) && folded.length >= shortestWord ? folded : undefined;
}

/** Words that differ from a word by one letter: wrong, too many, missing, or swapped with the next. */
export function suggestWords(word: string, known: readonly string[]): string[] {
  return known.filter((other) => other !== word && isOneEditApart(word, other));
}

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const isRestEqual = (skipA: number, skipB: number): boolean =>
    a.slice(start + skipA) === b.slice(start + skipB);
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start] && isRestEqual(2, 2);
  return isRestEqual(1, 1) || isRestEqual(1, 0) || isRestEqual(0, 1) || isSwapped;
}

/** The query with one typed word written otherwise, as text for the search box. */
export function replaceTypedWord(source: string, word: string, better: string): string {
  // Word by word, because the box holds what was typed and not what it folds to.
  return source.replaceAll(/[\p{Script=Latin}\p{N}_]+/gu, (typed) =>
    foldText(typed).text === word ? better : typed,
  );
}

/** All mistypable words that a query asks for. */
export function listTypedWords({ clauses }: SearchQuery): string[] {
  const terms = clauses.filter(({ isExcluded }) => !isExcluded).flatMap((clause) => clause.terms);
  return [...new Set(terms.flatMap((term) => findTypedWord(term) ?? []))];
}
