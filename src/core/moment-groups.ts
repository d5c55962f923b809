import type { TagEpisode } from "./tag-index-file.ts";
import type { TextRange } from "./term-matcher.ts";

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

/** The moments of one tag by episode, as its file has them; what goes on in another page is joined. */
export function createTagGroups(episodes: readonly TagEpisode[]): MomentGroup[] {
  const groups = new Map<string, MomentGroup>();
  for (const { id, title, date, moments } of episodes) {
    const before = groups.get(id)?.moments ?? [];
    const own = moments.map(({ story, startMs, endMs, text, hits }): Moment => ({
      story,
      startSeconds: startMs / 1000,
      endSeconds: endMs / 1000,
      text,
      ranges: hits,
    }));
    const all = [...own, ...before].toSorted((a, b) => a.startSeconds - b.startSeconds);
    groups.set(id, { id, title, date, moments: all });
  }
  return [...groups.values()];
}
