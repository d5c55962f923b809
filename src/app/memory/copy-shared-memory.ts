import { keepKnownEpisodes, listRememberedIds } from "#core/listener/keep-known-episodes.ts";
import type { BookmarkStore } from "#storage/bookmark-store.ts";
import type { BrowserStorage } from "#storage/browser-storage.ts";
import type { PlaybackStore } from "#storage/playback-store.ts";
import type { PreferenceStore } from "#storage/preference-store.ts";
import { readSharedMemory } from "#storage/read-shared-memory.ts";
import { findRecentSearchStore } from "#storage/recent-search-store.ts";
import { noteSharedMemoryCopied } from "#storage/shared-memory.ts";
import type { TagChoiceStore } from "#storage/tag-choice-store.ts";
import { findKnownIds, type LibraryPages } from "./find-known-ids.ts";

/** Where the copy goes. */
export interface SiteStores {
  readonly browserStorage: BrowserStorage;
  readonly playback: PlaybackStore;
  readonly bookmarks: BookmarkStore;
  readonly tagChoices: TagChoiceStore;
  readonly preferences: PreferenceStore;
}

/**
 * Copies this site's part of what all sites of its host remembered together: all choices, and what is known of the station's own episodes. What can be had without the
 * library is there at once; where that cannot be loaded, the next visit tries again.
 */
export async function copySharedMemory(stores: SiteStores, library: LibraryPages): Promise<void> {
  const { browserStorage, playback, bookmarks, tagChoices, preferences } = stores;
  const shared = await readSharedMemory(browserStorage);
  preferences.merge(shared.preferences);
  tagChoices.merge(shared.tags);
  findRecentSearchStore(browserStorage).merge(shared.searches);
  const own = keepKnownEpisodes(shared, await findKnownIds(listRememberedIds(shared), library));
  playback.merge(own.playback);
  bookmarks.merge(own.bookmarks);
  noteSharedMemoryCopied(browserStorage);
}
