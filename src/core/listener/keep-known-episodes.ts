import type { Backup } from "./backup-file.ts";

/** All episodes of which something is remembered, by id. */
export function listRememberedIds({ playback, bookmarks }: Backup): ReadonlySet<string> {
  const { positions, heard, queue, episodeId } = playback;
  return new Set([
    ...Object.keys(positions),
    ...Object.keys(heard),
    ...Object.keys(queue),
    ...(episodeId === undefined ? [] : [episodeId]),
    ...Object.values(bookmarks).map((bookmark) => bookmark.episodeId),
  ]);
}

/** What is remembered without the episodes of other stations; all choices stay whole. */
export function keepKnownEpisodes(
  { playback, bookmarks, ...choices }: Backup,
  knownIds: ReadonlySet<string>,
): Backup {
  const { episodeId, ...rest } = playback;
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => knownIds.has(id)));
  return {
    playback: {
      ...rest,
      ...(episodeId !== undefined && knownIds.has(episodeId) && { episodeId }),
      positions: keep(rest.positions),
      heard: keep(rest.heard),
      queue: keep(rest.queue),
    },
    bookmarks: Object.fromEntries(
      Object.entries(bookmarks).filter(([, bookmark]) => knownIds.has(bookmark.episodeId)),
    ),
    ...choices,
  };
}
