import type { TagTrend } from "#core/files/episode-index-file.ts";
import type { TagEpisode } from "#core/search/tag-index-file.ts";
import type { DerivedTag } from "./derive-tags.ts";

/** How many tags are named. */
const named = { rising: 5, falling: 3 };
/** The months that are shown of each. */
const shownMonths = 6;

/**
 * Derives which tags are spoken more and which less than in the month before, most changed
 * first: the rising ones, then the falling ones. A month that is not over is compared with as
 * many days of the one before. Empty where nothing was published in that.
 *
 * @param tags most spoken first
 * @param episodes newest first
 */
export function deriveTrends(
  tags: readonly DerivedTag[],
  episodes: readonly { readonly date: string }[],
): TagTrend[] {
  const [newest, oldest] = [episodes[0]?.date, episodes.at(-1)?.date];
  if (newest === undefined || oldest === undefined) return [];
  const now = newest.slice(0, 7);
  const before = moveMonth(now, -1);
  if (!episodes.some(({ date }) => date.startsWith(before))) return [];
  const months = Array.from({ length: shownMonths }, (_, index) =>
    moveMonth(now, index + 1 - shownMonths),
  ).filter((month) => month >= oldest.slice(0, 7));
  const span = { now, before, lastDay: newest.slice(8) };
  const trends = tags
    .map((tag) => createTrend(tag, span, months))
    .filter(({ change }) => change !== 0);
  // Equal changes stay in the order of the tags.
  const rising = trends.toSorted((a, b) => b.change - a.change).slice(0, named.rising);
  const falling = trends.toSorted((a, b) => a.change - b.change).slice(0, named.falling);
  return [
    ...rising.filter(({ change }) => change > 0),
    ...falling.filter(({ change }) => change < 0),
  ];
}

interface Span {
  /** `YYYY-MM`. */
  readonly now: string;
  readonly before: string;
  /** `DD`, as far as the newest month goes. */
  readonly lastDay: string;
}

function createTrend(
  { summary, slug, episodes, months: counts }: DerivedTag,
  { now, before, lastDay }: Span,
  months: readonly string[],
): TagTrend {
  const hits = new Map(counts.map(([month, , count]) => [month, count]));
  const then = episodes.filter(
    ({ date }) => date.startsWith(before) && date <= `${before}-${lastDay}`,
  );
  return {
    tag: summary.tag,
    slug,
    change: (hits.get(now) ?? 0) - then.reduce((sum, episode) => sum + countHits(episode), 0),
    ...([...hits.keys()].every((month) => month === now) && { isFirst: true as const }),
    months: months.map((month) => [month, hits.get(month) ?? 0]),
  };
}

function countHits({ moments }: TagEpisode): number {
  return moments.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** Some months later, or earlier. */
function moveMonth(month: string, by: number): string {
  const [year = 0, part = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, part - 1 + by, 1)).toISOString().slice(0, 7);
}
