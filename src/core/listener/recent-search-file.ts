import * as v from "valibot";
import { createFormat } from "../files/file-format.ts";
import { hashText } from "../search/tag-index-file.ts";
import { foldTerm } from "../search/term-matcher.ts";
import { mergeNewest, nextStamp, pickNewest, stampField } from "./merge-newest.ts";
import { createSalvagedRecord, salvageFile, type Salvaged } from "./salvage-file.ts";

/** Longer than what anybody types. */
const longestQuery = 200;
/** So many are kept, and those that were removed among them. */
const mostKept = 50;
/** So many are shown. */
const mostShown = 8;

const searchSchema = v.object({
  query: v.pipe(v.string(), v.maxLength(longestQuery)),
  changedAtMs: stampField,
});

/** Something that was searched for; an empty query was removed and is forgotten. */
export type RecentSearch = Readonly<v.InferOutput<typeof searchSchema>>;

/** What was searched for lately, and whether that is remembered at all. */
export interface RecentSearches {
  readonly isKept: boolean;
  /** When that was chosen, in ms since 1970; 0 for never. */
  readonly chosenAtMs: number;
  /** By a hash of the folded query: a removed one must not say what it was. */
  readonly searches: Readonly<Record<string, RecentSearch>>;
}

/** A first visit: searches are remembered until the listener says otherwise. */
export const emptyRecentSearches: RecentSearches = { isKept: true, chosenAtMs: 0, searches: {} };

/** What stands in storage, see {@link renderRecentSearches}. */
export const recentSearchesFormat = createFormat({
  name: "recent-searches",
  version: 1,
  migrations: [],
  schema: v.object({
    isKept: v.fallback(v.boolean(), true),
    chosenAtMs: v.fallback(stampField, 0),
    searches: v.pipe(createSalvagedRecord(searchSchema), v.transform(keepNewest)),
  }),
});

/** Parses stored searches; a damaged one falls away and leaves the others. */
export function parseRecentSearches(text: string, nowMs: number): Salvaged<RecentSearches> {
  return salvageFile(recentSearchesFormat, text, nowMs);
}

/** Renders searches for storage, the inverse of {@link parseRecentSearches}. */
export function renderRecentSearches(recent: RecentSearches): string {
  return JSON.stringify({ version: recentSearchesFormat.version, ...recent });
}

/** Merges searches, of each the newer one: commutative, associative, idempotent. */
export function mergeRecentSearches(mine: RecentSearches, theirs: RecentSearches): RecentSearches {
  const pickChoice = ({ isKept, chosenAtMs }: RecentSearches) => ({ isKept, chosenAtMs });
  const searches = mergeNewest(mine.searches, theirs.searches, readStampMs);
  const choice = pickNewest(pickChoice(mine), pickChoice(theirs), ({ chosenAtMs }) => chosenAtMs);
  return { ...choice, searches: keepNewest(searches) };
}

const readStampMs = ({ changedAtMs }: RecentSearch): number => changedAtMs;

function keepNewest(searches: RecentSearches["searches"]): RecentSearches["searches"] {
  const sorted = Object.entries(searches).toSorted(
    ([a, one], [b, other]) => other.changedAtMs - one.changedAtMs || (a < b ? -1 : 1),
  );
  return Object.fromEntries(sorted.slice(0, mostKept));
}

/** What is offered to be searched for again, newest first. */
export function listRecentSearches({ searches }: RecentSearches): string[] {
  return Object.values(searches)
    .filter(({ query }) => query !== "")
    .toSorted((a, b) => b.changedAtMs - a.changedAtMs)
    .slice(0, mostShown)
    .map(({ query }) => query);
}

/** The searches with one made now; nothing changes where they are not to be remembered. */
export function addRecentSearch(
  recent: RecentSearches,
  query: string,
  nowMs: number,
): RecentSearches {
  const text = query.trim().slice(0, longestQuery);
  if (!recent.isKept || text === "") return recent;
  return putSearches(recent, [[createSearchKey(text), text]], nowMs);
}

/** The searches without one: that it was removed is all that is kept of it. */
export function removeRecentSearch(
  recent: RecentSearches,
  query: string,
  nowMs: number,
): RecentSearches {
  return putSearches(recent, [[createSearchKey(query), ""]], nowMs);
}

/** Remembers from now on, or no more; then what was remembered is forgotten too. */
export function keepRecentSearches(
  recent: RecentSearches,
  isKept: boolean,
  nowMs: number,
): RecentSearches {
  const choice = { ...recent, isKept, chosenAtMs: nextStamp(recent.chosenAtMs, nowMs) };
  return isKept ? choice : clearRecentSearches(choice, nowMs);
}

/** The searches, all of them removed. */
export function clearRecentSearches(recent: RecentSearches, nowMs: number): RecentSearches {
  const left = Object.entries(recent.searches).filter(([, { query }]) => query !== "");
  return putSearches(
    recent,
    left.map(([key]) => [key, ""]),
    nowMs,
  );
}

function putSearches(
  recent: RecentSearches,
  entries: readonly (readonly [key: string, query: string])[],
  nowMs: number,
): RecentSearches {
  const changed = entries.map(([key, query]) => {
    const changedAtMs = nextStamp(recent.searches[key]?.changedAtMs, nowMs);
    return [key, { query, changedAtMs }] as const;
  });
  return {
    ...recent,
    searches: keepNewest({ ...recent.searches, ...Object.fromEntries(changed) }),
  };
}

const createSearchKey = (query: string): string => hashText(foldTerm(query)).toString(36);
