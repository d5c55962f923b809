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

/** The episode published just before `currentId`, heard or not; undefined for the oldest. */
export function findPreviousEpisode<T extends ListedEpisode>(
  newestFirst: readonly T[],
  currentId: string,
): T | undefined {
  const current = newestFirst.findIndex(({ id }) => id === currentId);
  return current === -1 ? undefined : newestFirst[current + 1];
}
