import { splitSpeakerQuery } from "./speaker-query.ts";
import { foldTerm } from "./term-matcher.ts";

/** One thing to look for, as plain text. */
export interface SearchTerm {
  /** `phrase` ends at the edges of Latin words; in `words` the last one may go on. */
  readonly kind: "words" | "phrase" | "tag";
  readonly text: string;
}

/** Terms of which one must hold, or, excluded, none may. */
export interface SearchClause {
  readonly terms: readonly SearchTerm[];
  readonly isExcluded: boolean;
}

/** What a listener typed: all clauses must hold. */
export interface SearchQuery {
  readonly clauses: readonly SearchClause[];
  /** Whose sentences alone are wanted; left out for anybody's. */
  readonly speakers?: readonly string[];
  /** Episodes before this date: `2025`, `2025-06` or `2025-06-08`. */
  readonly before?: string;
  /** Episodes from this date on. */
  readonly after?: string;
}

// White space parts tokens, but not inside of quotation marks; a mark without a partner quotes
// to the end, because the partner is yet to be typed.
const tokenPattern = /(-?)([#＃]?)(?:["“”＂]([^"“”＂]+)(?:["“”＂]|$)|(\S+))/gu;
const datePattern = /^(before|after):(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;

/** A token of the query: a clause of one term, an `OR`, or a date. */
interface Token {
  readonly clause: SearchClause | undefined;
  readonly isOr: boolean;
  readonly date: { readonly side: "before" | "after"; readonly text: string } | undefined;
}

/**
 * Parses a typed query: words, `"a phrase"`, `-without`, `#tag`, `a OR b`, `before:2025-06`,
 * `after:2025-01-01`, `speaker:name`. What is none of these is plain text. Never throws.
 *
 * @example parseSearchQuery('谷歌 -眼镜').clauses.map(({ isExcluded }) => isExcluded) // [false, true]
 */
export function parseSearchQuery(source: string): SearchQuery {
  const { query: rest, speakers } = splitSpeakerQuery(source);
  const tokens = [...rest.matchAll(tokenPattern)].map(readToken);
  const clauses: SearchClause[] = [];
  let query: SearchQuery = { clauses, ...(speakers.length > 0 && { speakers }) };
  tokens.forEach(({ clause, isOr, date }, index) => {
    if (date) query = { ...query, [date.side]: date.text };
    if (!clause) return;
    const last = clauses.at(-1);
    const isSecond = tokens[index - 1]?.isOr === true && joins(tokens, index - 1);
    if (isOr && joins(tokens, index)) return;
    if (isSecond && last) {
      clauses[clauses.length - 1] = { ...last, terms: [...last.terms, ...clause.terms] };
    } else clauses.push(clause);
  });
  return query;
}

/** Does the `OR` here stand between two terms that may hold? Else it is a word. */
function joins(tokens: readonly Token[], index: number): boolean {
  const sides = [tokens[index - 1], tokens[index + 1]];
  return sides.every((side) => side?.clause?.isExcluded === false && !side.isOr);
}

function readToken([whole, minus, hash, phrase, bare = ""]: RegExpExecArray): Token {
  const date = parseDateToken(whole);
  if (date) return { clause: undefined, isOr: false, date };
  const isTag = hash !== "";
  const kind = isTag ? "tag" : phrase === undefined ? "words" : "phrase";
  // A tag may be pasted with more than one #; a # alone is a tag that is yet to be typed.
  const text = (phrase ?? bare).replace(isTag || /^[#＃]+$/u.test(whole) ? /^[#＃]+/u : /^/u, "");
  const clause = { terms: [{ kind, text } as const], isExcluded: minus === "-" };
  return {
    clause: foldTerm(text) === "" ? undefined : clause,
    isOr: whole === "OR",
    date: undefined,
  };
}

function parseDateToken(text: string): Token["date"] {
  const match = datePattern.exec(text.normalize("NFKC").toLowerCase());
  if (!match) return undefined;
  const [, side, year = "", month, day] = match;
  const isReal =
    isBetween(month, 12) && isBetween(day, 31) && (side === "before" || side === "after");
  if (!isReal) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { side, text: parts.map((part) => part.padStart(2, "0")).join("-") };
}

const isBetween = (digits: string | undefined, most: number): boolean =>
  digits === undefined || (Number(digits) >= 1 && Number(digits) <= most);

/** True when a date (`YYYY-MM-DD`) is in the query's time. */
export function isInTime({ before, after }: SearchQuery, date: string): boolean {
  // Text order is the order of dates: "2025-06" stands before each of its days.
  return (before === undefined || date < before) && (after === undefined || date >= after);
}

/** True when nothing but time is asked for, or nothing at all. */
export function isWithoutTerms({ clauses }: SearchQuery): boolean {
  return clauses.every(({ isExcluded }) => isExcluded);
}
