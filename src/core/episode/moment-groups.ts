import { openingTitles } from "./story-kind.ts";
import type { TextRange } from "./text-range.ts";

/** A sentence that was found: when it is spoken and where it matches. */
export interface Moment {
  /** Title of its story. */
  readonly story: string;
  /** The number of its story, from 1 on; undefined for what is not counted. */
  readonly number?: number | undefined;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly text: string;
  /** In order, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** An episode that was found, with its moments in the order in which they are spoken. */
export interface MomentGroup {
  readonly id: string;
  /** Its headline. */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly moments: readonly Moment[];
}

/**
 * Parts the moments of an opening, which are said again later on, from all others. Where the
 * opening is all there is, nothing is parted.
 */
export function partOpening(moments: readonly Moment[]): {
  readonly opening: readonly Moment[];
  readonly rest: readonly Moment[];
} {
  const names: readonly string[] = Object.values(openingTitles);
  const rest = moments.filter(({ story }) => !names.includes(story));
  if (rest.length === 0) return { opening: [], rest: moments };
  return { opening: moments.filter(({ story }) => names.includes(story)), rest };
}

/** The hits of all moments together. */
export function countHits(groups: readonly MomentGroup[]): number {
  return groups.reduce(
    (sum, { moments }) => sum + moments.reduce((inner, { ranges }) => inner + ranges.length, 0),
    0,
  );
}
