/** How many episodes are named beside one that is not there. */
const nearestCount = 3;

// As ids are made of days; the reader of all other forms is not worth its bytes here.
const dayPattern = /(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})/u;

/**
 * The episodes next to one that is not there, from a library that stands newest first; the
 * newest where it does not say its day.
 */
export function findNearestEpisodes<T extends { readonly date: string }>(
  newestFirst: readonly T[],
  missingId = "",
): readonly T[] {
  const { groups } = dayPattern.exec(missingId) ?? {};
  if (!groups) return newestFirst.slice(0, nearestCount);
  // A day that is in no calendar is one of the next month.
  const dayMs = Date.UTC(
    Number(groups["year"]),
    Number(groups["month"]) - 1,
    Number(groups["day"]),
  );
  const distance = ({ date }: T): number => Math.abs(Date.parse(date) - dayMs);
  const nearest = newestFirst.toSorted((a, b) => distance(a) - distance(b));
  return nearest.slice(0, nearestCount).toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
}
