import { createBookmarkKey, type Bookmark, type Bookmarks } from "./bookmark-file.ts";
import { nextStamp } from "./merge-newest.ts";
import type { PlaybackMemory } from "./playback-memory-file.ts";

/** The ids that episodes have now, by those that they had before. */
export type MovedIds = ReadonlyMap<string, string>;

/** What is remembered of episodes by their ids. */
export interface EpisodeMemory {
  readonly playback: PlaybackMemory;
  readonly bookmarks: Bookmarks;
}

/**
 * What is remembered of renamed episodes, under their ids of now; what stood under the earlier
 * ones is marked as taken out. To be merged with the memory: what is known of the episode under
 * its new id counts where it is newer. Done twice it changes nothing. Undefined where nothing is
 * remembered of any of them.
 */
export function moveEpisodes(
  { playback, bookmarks }: EpisodeMemory,
  moved: MovedIds,
  nowMs: number,
): EpisodeMemory | undefined {
  const places = [...moved].filter(([former]) => isRemembered({ playback, bookmarks }, former));
  if (places.length === 0) return undefined;
  const { positions, heard, queue } = playback;
  const pick = <T>(record: Readonly<Record<string, T>>, leave: (item: T) => T) =>
    places.flatMap(([former, id]): [string, T][] => {
      const item = record[former];
      return item === undefined
        ? []
        : [
            [id, item],
            [former, leave(item)],
          ];
    });
  return {
    playback: {
      ...playback,
      ...moveLastEpisode(playback, moved, nowMs),
      positions: Object.fromEntries(
        pick(positions, (position) => ({
          ...position,
          isForgotten: true,
          updatedAtMs: nextStamp(position.updatedAtMs, nowMs),
        })),
      ),
      heard: Object.fromEntries(pick(heard, (mark) => mark)),
      queue: Object.fromEntries(
        pick(queue, ({ changedAtMs }) => ({
          title: "",
          rank: 0,
          isRemoved: true,
          changedAtMs: nextStamp(changedAtMs, nowMs),
        })),
      ),
    },
    bookmarks: Object.fromEntries(
      listOwn(bookmarks, moved).flatMap(([former, id]) => [
        [createBookmarkKey({ ...former, episodeId: id }), { ...former, episodeId: id }],
        [createBookmarkKey(former), emptyBookmark(former, nowMs)],
      ]),
    ),
  };
}

function isRemembered(
  { playback: { positions, queue, episodeId }, bookmarks }: EpisodeMemory,
  id: string,
): boolean {
  const isStarted = positions[id] !== undefined && positions[id].isForgotten !== true;
  const isWaiting = queue[id] !== undefined && !queue[id].isRemoved;
  const isMarked = listOwn(bookmarks, new Map([[id, id]])).length > 0;
  return isStarted || isWaiting || isMarked || episodeId === id;
}

/** Bookmarks of renamed episodes, each with the id that its episode has now. */
function listOwn(bookmarks: Bookmarks, moved: MovedIds): [Bookmark, string][] {
  return Object.values(bookmarks).flatMap((bookmark): [Bookmark, string][] => {
    const id = moved.get(bookmark.episodeId);
    return id === undefined || bookmark.isDeleted ? [] : [[bookmark, id]];
  });
}

function emptyBookmark(bookmark: Bookmark, nowMs: number): Bookmark {
  const changedAtMs = nextStamp(bookmark.changedAtMs, nowMs);
  return { ...bookmark, text: "", note: "", isDeleted: true, changedAtMs };
}

/** The episode that was in the player last. */
function moveLastEpisode(
  { episodeId = "", changedAtMs }: PlaybackMemory,
  moved: MovedIds,
  nowMs: number,
): Partial<PlaybackMemory> {
  const id = moved.get(episodeId);
  if (id === undefined) return {};
  const stamp = nextStamp(changedAtMs["episodeId"], nowMs);
  return { episodeId: id, changedAtMs: { ...changedAtMs, episodeId: stamp } };
}
