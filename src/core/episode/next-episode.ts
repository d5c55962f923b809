import { findEpisodeDate } from "./episode-date.ts";

/** Where an episode stands in the library, as far as it is known. */
interface ListedEpisode {
  readonly id: string;
}

/**
 * The episode to go on with after `currentId`, from a library that stands newest first: the
 * unheard one published next after it; when all newer ones are heard, the newest unheard.
 * Undefined when nothing is left to hear.
 */
export function findNextUnheard<T extends ListedEpisode>(
  newestFirst: readonly T[],
  currentId: string,
  isHeard: (id: string) => boolean,
): T | undefined {
  const current = newestFirst.findIndex(({ id }) => id === currentId);
  const isLeft = ({ id }: T): boolean => id !== currentId && !isHeard(id);
  return newestFirst.slice(0, Math.max(0, current)).findLast(isLeft) ?? newestFirst.find(isLeft);
}

/** How many episodes are named beside one that is not there. */
const nearestCount = 3;

/**
 * The episodes next to one that is not there, from a library that stands newest first; the
 * newest where it does not say its day.
 */
export function findNearestEpisodes<T extends ListedEpisode & { readonly date: string }>(
  newestFirst: readonly T[],
  missingId = "",
): readonly T[] {
  // A day that is in no calendar is at the end of its month.
  const day = findEpisodeDate(missingId) ?? findEpisodeDate(`${missingId.slice(0, 7)}-28`);
  if (day === undefined) return newestFirst.slice(0, nearestCount);
  const distance = ({ date }: T): number => Math.abs(Date.parse(date) - Date.parse(day));
  const nearest = newestFirst.toSorted((a, b) => distance(a) - distance(b));
  return nearest.slice(0, nearestCount).toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

/** The episode published just before `currentId`, heard or not; undefined for the oldest. */
export function findPreviousEpisode<T extends ListedEpisode>(
  newestFirst: readonly T[],
  currentId: string,
): T | undefined {
  const current = newestFirst.findIndex(({ id }) => id === currentId);
  return current === -1 ? undefined : newestFirst[current + 1];
}
