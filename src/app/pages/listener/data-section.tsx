import { useBookmarkStore } from "#actions/bookmark-context.ts";
import { ListenerDataSection } from "#features/listener-data/listener-data-section.tsx";
import { usePlayerActions } from "#player/react/player-context.ts";
import type { ChosenPreferences } from "../../settings/use-preferences.ts";

/** All that is remembered, out to a file and in again. */
export function DataSection({ preferences }: { readonly preferences: ChosenPreferences }) {
  const actions = usePlayerActions();
  const bookmarks = useBookmarkStore();
  return (
    <ListenerDataSection
      readData={() => ({
        playback: actions.exportMemory(),
        bookmarks: bookmarks.store.getState(),
        preferences: preferences.exportChoices(),
      })}
      onImport={(data) => {
        actions.importMemory(data.playback);
        actions.catchUp();
        bookmarks.merge(data.bookmarks);
        preferences.importChoices(data.preferences);
      }}
    />
  );
}
