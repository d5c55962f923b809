import { formatMomentTime, parseMomentTime, type MomentTime } from "../episode/moment-time.ts";
import { formatQueryString, parseQueryString, type QueryEntry } from "./query-string.ts";
import { trimClosing } from "./repair-address.ts";
import { foldTerm } from "../search/term-matcher.ts";

/** What the listener looks for: tags and typed words; part of both pages' links. */
export interface ListenerFilter {
  readonly tags: readonly string[];
  /** Typed text, as typed. */
  readonly query: string;
}

/** Which results come first: new episodes, or episodes that are about what was typed. */
export type SearchOrder = "newest" | "best";

/** What a link to an episode says besides which episode. */
export interface EpisodeLink extends ListenerFilter {
  readonly moment?: MomentTime;
}

/** More than anybody chooses: a link of thousands of tags would be a page of thousands of buttons. */
const mostTags = 50;

/** No tag chosen, nothing typed. */
export const emptyFilter: ListenerFilter = { tags: [], query: "" };

/** True when a tag is chosen or something but blanks is typed. */
export function isFiltering({ tags, query }: ListenerFilter): boolean {
  return tags.length > 0 || query.trim() !== "";
}

/**
 * Parses `?q=…&tag=…` of the library page. Blank and repeated tags fall away, and all after the
 * first 50; never throws.
 */
export function parseLibraryLink(search: string): ListenerFilter {
  return parseFilter(parseQueryString(search));
}

/** Parses `?sort=best` of the library page; everything else is newest first. */
export function parseSearchOrder(search: string): SearchOrder {
  return findValue(parseQueryString(search), "sort") === "best" ? "best" : "newest";
}

/**
 * Renders the query of the library page, the inverse of {@link parseLibraryLink} and
 * {@link parseSearchOrder}.
 */
export function formatLibraryLink(filter: ListenerFilter, order: SearchOrder = "newest"): string {
  const sort: QueryEntry[] = order === "best" && isFiltering(filter) ? [["sort", order]] : [];
  return formatQueryString([...listFilterEntries(filter), ...sort]);
}

/**
 * Parses query and fragment of an episode link. The moment is that of the query or else
 * that of the fragment, in each `t=` before `start=`/`stop=`. `badTime` quotes a time that
 * is none.
 */
export function parseEpisodeLink(
  search: string,
  fragment: string,
): { link: EpisodeLink; badTime?: string } {
  const entries = parseQueryString(search);
  const timeText = findTimeText(entries) ?? findTimeText(parseQueryString(fragment));
  // What follows the last digit or unit belongs to the sentence around the link.
  const moment = parseMomentTime(timeText?.replace(/[^\p{L}\p{N}]+$/u, "") ?? "");
  return {
    link: { ...parseFilter(entries), ...(moment && { moment }) },
    ...(timeText !== undefined && !moment && { badTime: timeText }),
  };
}

/**
 * Renders the query of an episode link, the inverse of {@link parseEpisodeLink} up to
 * tenths of a second.
 *
 * @example formatEpisodeLink({ moment: { startSeconds: 83 }, tags: ["谷歌"], query: "" }) // "?t=83&tag=%E8%B0%B7%E6%AD%8C"
 */
export function formatEpisodeLink(link: EpisodeLink): string {
  const time: QueryEntry[] = link.moment ? [["t", formatMomentTime(link.moment)]] : [];
  return formatQueryString([...time, ...listFilterEntries(link)]);
}

/**
 * The query that leads to a moment of an episode, and nothing else.
 *
 * @param startMs from the beginning of its sound
 */
export function formatStartLink(startMs: number): string {
  return formatEpisodeLink({ ...emptyFilter, moment: { startSeconds: startMs / 1000 } });
}

function parseFilter(entries: readonly QueryEntry[]): ListenerFilter {
  const tags = new Map<string, string>();
  for (const [key, value] of entries) {
    if (tags.size === mostTags) break;
    // A tag may be pasted with its #.
    const tag = trimClosing(value.trim().replace(/^[#＃\s]+/u, ""));
    const folded = foldTerm(tag);
    if (key === "tag" && folded !== "" && !tags.has(folded)) tags.set(folded, tag);
  }
  return { tags: [...tags.values()], query: findValue(entries, "q") ?? "" };
}

function listFilterEntries({ tags, query }: ListenerFilter): QueryEntry[] {
  const queryEntries: QueryEntry[] = query === "" ? [] : [["q", query]];
  return [...queryEntries, ...tags.map((tag): QueryEntry => ["tag", tag])];
}

function findTimeText(entries: readonly QueryEntry[]): string | undefined {
  const time = findValue(entries, "t");
  // `?t=` says nothing, which is no fault worth a note.
  if (time !== undefined && time.trim() !== "") return time;
  const start = findValue(entries, "start");
  const stop = findValue(entries, "stop") ?? findValue(entries, "end");
  if (start === undefined && stop === undefined) return undefined;
  return stop === undefined ? (start ?? "") : `${start ?? ""},${stop}`;
}

function findValue(entries: readonly QueryEntry[], name: string): string | undefined {
  return entries.find(([key]) => key === name)?.[1];
}
