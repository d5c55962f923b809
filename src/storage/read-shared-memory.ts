import type { Backup } from "#core/listener/backup-file.ts";
import { mergeBookmarks, parseBookmarks } from "#core/listener/bookmark-file.ts";
import {
  emptyPlaybackMemory,
  mergePlaybackMemories,
  parsePlaybackMemory,
} from "#core/listener/playback-memory-file.ts";
import {
  emptyPreferences,
  mergePreferences,
  parsePreferences,
} from "#core/listener/preference-file.ts";
import {
  emptyRecentSearches,
  mergeRecentSearches,
  parseRecentSearches,
} from "#core/listener/recent-search-file.ts";
import type { Salvaged } from "#core/listener/salvage-file.ts";
import { sharedName } from "#core/listener/site-scope.ts";
import { mergeTagChoices, parseTagChoices } from "#core/listener/tag-choice-file.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import { openIndexedDbCopy } from "./indexed-db-copy.ts";
import { createSharedKey } from "./shared-memory.ts";

/**
 * Reads what all sites of this host remembered together, from `localStorage` and the database
 * beside it. Nothing is changed there: each of the sites takes its own part.
 */
export async function readSharedMemory(browserStorage: BrowserStorage): Promise<Backup> {
  const { storage, readNowMs } = browserStorage;
  const copy = await openIndexedDbCopy(sharedName);
  const nowMs = readNowMs();
  const read = <T>(
    key: string,
    parse: (text: string, nowMs: number) => Salvaged<T>,
    merge: (mine: T, theirs: T) => T,
  ): T | undefined =>
    [copy?.texts.get(key), storage?.getItem(key)]
      .flatMap((text) => (typeof text === "string" ? [parse(text, nowMs).value] : []))
      .reduce(
        (mine, theirs) =>
          mine === undefined || theirs === undefined ? (mine ?? theirs) : merge(mine, theirs),
        undefined,
      );
  const playback = read(createSharedKey("playback"), parsePlaybackMemory, mergePlaybackMemories);
  const bookmarks = read(createSharedKey("bookmarks"), parseBookmarks, mergeBookmarks);
  const preferences = read(createSharedKey("preferences"), parsePreferences, mergePreferences);
  const tags = read(createSharedKey("tags"), parseTagChoices, mergeTagChoices);
  const searches = read(createSharedKey("searches"), parseRecentSearches, mergeRecentSearches);
  return {
    playback: playback ?? emptyPlaybackMemory,
    bookmarks: bookmarks ?? {},
    preferences: preferences ?? emptyPreferences,
    tags: tags ?? {},
    searches: searches ?? emptyRecentSearches,
  };
}
