import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { useBrowserStorage } from "#actions/browser-storage-context.ts";
import { useTagChoiceStore } from "#actions/tag-choice-context.ts";
import { ListenerDataSection } from "#features/listener-data/listener-data-section.tsx";
import { findRecentSearchStore } from "#storage/recent-search-store.ts";
import { usePlayerActions } from "#player/react/player-context.ts";
import type { ChosenPreferences } from "../../settings/use-preferences.ts";

/** All that is remembered, out to a file and in again. */
export function DataSection({ preferences }: { readonly preferences: ChosenPreferences }) {
  const actions = usePlayerActions();
  const bookmarks = useBookmarkStore();
  const tags = useTagChoiceStore();
  const searches = findRecentSearchStore(useBrowserStorage());
  return (
    <ListenerDataSection
      readData={() => ({
        playback: actions.exportMemory(),
        bookmarks: bookmarks.store.getState(),
        preferences: preferences.exportChoices(),
        tags: tags.store.getState(),
        searches: searches.store.getState(),
      })}
      onImport={(data) => {
        actions.importMemory(data.playback);
        actions.catchUp();
        bookmarks.merge(data.bookmarks);
        preferences.importChoices(data.preferences);
        tags.merge(data.tags);
        searches.merge(data.searches);
      }}
    />
  );
}
