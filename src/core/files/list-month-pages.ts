import { countClosedPages, indexPageSize, type EpisodeIndexFile } from "./episode-index-file.ts";

/**
 * The full pages that hold episodes of a month, newest first; the newest page, which may
 * hold some too, is not among them.
 */
export function listMonthPages(
  { months, total }: Pick<EpisodeIndexFile, "months" | "total">,
  month: string,
): number[] {
  const at = months.findIndex(([known]) => known === month);
  const newer = months.slice(0, Math.max(0, at)).reduce((sum, [, count]) => sum + count, 0);
  const count = months[at]?.[1] ?? 0;
  // Numbered from the oldest, as pages are filled.
  const findPage = (index: number): number => Math.floor((total - 1 - index) / indexPageSize) + 1;
  const [newest, oldest] = [findPage(newer), findPage(newer + count - 1)];
  const last = Math.min(newest, countClosedPages(total));
  return count === 0
    ? []
    : Array.from({ length: Math.max(0, last - oldest + 1) }, (_, step) => last - step);
}
