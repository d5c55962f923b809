import type { ListenerFilter } from "./page-link.ts";
import { foldText } from "./fold-text.ts";
import type { SearchTextFile } from "./search-text-file.ts";
import type { TagFile } from "./tag-index-file.ts";
import { createTermMatcher, foldTerm, type TextRange } from "./term-matcher.ts";

/** A sentence that was found: when it is spoken and where it matches. */
export interface Moment {
  /** Title of its story. */
  readonly story: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly text: string;
  /** In order, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** An episode that was found, with its moments in the order in which they are spoken. */
export interface MomentGroup {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly moments: readonly Moment[];
}

/** Merges ranges of one text: in order, overlapping ones joined, touching ones kept apart. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && range[0] < last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

/** The places of all moments together. */
export function countHits(groups: readonly MomentGroup[]): number {
  return groups.reduce(
    (sum, { moments }) => sum + moments.reduce((inner, { ranges }) => inner + ranges.length, 0),
    0,
  );
}

/**
 * Groups the moments of chosen tags, one file per tag: the episodes that carry all of them,
 * newest first. A sentence that speaks several tags is one moment.
 */
export function groupTagMoments(files: readonly TagFile[]): MomentGroup[] {
  const [first, ...others] = files;
  if (!first) return [];
  return first.episodes.flatMap(({ id, title, date, moments }) => {
    const matches = others.map((file) => file.episodes.find((episode) => episode.id === id));
    if (matches.some((match) => !match)) return [];
    const all = [...moments, ...matches.flatMap((match) => match?.moments ?? [])];
    return [{ id, title, date, moments: joinMoments(all) }];
  });
}

function joinMoments(moments: TagFile["episodes"][number]["moments"]): Moment[] {
  const byPlace = new Map<string, Moment>();
  for (const { story, startMs, endMs, text, hits } of moments) {
    const key = `${startMs}:${text}`;
    const ranges = mergeRanges([...(byPlace.get(key)?.ranges ?? []), ...hits]);
    byPlace.set(key, {
      story,
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
      text,
      ranges,
    });
  }
  return [...byPlace.values()].toSorted((a, b) => a.startSeconds - b.startSeconds);
}

/** The words of a typed query; white space parts them, a `#` before a word is not part of it. */
export function splitQuery(query: string): string[] {
  return query
    .split(/\s+/u)
    .map((word) => word.replace(/^[#＃]+/u, ""))
    .filter((word) => foldTerm(word) !== "");
}

/**
 * Searches every sentence for a typed query: a moment holds all of its words. With tags,
 * only in episodes that carry all of them, whose own places are marked too.
 */
export function findQueryMoments(file: SearchTextFile, filter: ListenerFilter): MomentGroup[] {
  const words = splitQuery(filter.query).map(createTermMatcher);
  const tags = filter.tags.map(createTermMatcher);
  const wanted = filter.tags.map(foldTerm);
  if (words.length === 0) return [];
  return file.episodes.flatMap(({ id, title, date, stories, cues, tags: carried }) => {
    const folded = new Set(carried.map(foldTerm));
    if (!wanted.every((tag) => folded.has(tag))) return [];
    const moments = cues.flatMap(([text, story, startMs, endMs]): Moment[] => {
      const foldedText = foldText(text);
      const found = words.map((matcher) => matcher.find(foldedText));
      if (found.some((ranges) => ranges.length === 0)) return [];
      const ranges = mergeRanges([...found, ...tags.map((tag) => tag.find(foldedText))].flat());
      const times = { startSeconds: startMs / 1000, endSeconds: endMs / 1000 };
      return [{ story: stories[story] ?? "", ...times, text, ranges }];
    });
    return moments.length > 0 ? [{ id, title, date, moments }] : [];
  });
}
