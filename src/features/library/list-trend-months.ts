import type { TagDetails } from "#core/search/tag-index-file.ts";

/** What is known of a tag in one month. */
export interface TrendMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly episodes: number;
  readonly hits: number;
}

/** More bars than this would be too thin to be seen. */
const mostMonths = 48;

/** The last months of a tag, oldest first, with those in which it was not spoken. */
export function listTrendMonths(months: TagDetails["months"]): TrendMonth[] {
  const [first, last] = [months[0]?.[0], months.at(-1)?.[0]];
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map(([month, episodes, hits]) => [month, { episodes, hits }]));
  const list: TrendMonth[] = [];
  for (let number = toNumber(first); number <= toNumber(last); number += 1) {
    const month = `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
    list.push({ month, ...(known.get(month) ?? { episodes: 0, hits: 0 }) });
  }
  return list.slice(-mostMonths);
}

/** Months since the year 0. */
function toNumber(month: string): number {
  const [year = "0", part = "1"] = month.split("-");
  return Number(year) * 12 + Number(part) - 1;
}
