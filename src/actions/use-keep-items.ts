import { offlineMessages } from "#messages/zh/offline.ts";
import { useMessages } from "#ui/messages-context.ts";
import type { MenuItem } from "#ui/overlays/menu-items.tsx";
import { useOffline, useOfflineShelf } from "./offline-context.ts";

/** What a menu offers about hearing an episode without a network; nothing where that cannot be. */
export function useKeepItems(id: string): readonly MenuItem[] {
  const messages = useMessages(offlineMessages);
  const shelf = useOfflineShelf();
  const state = useOffline(({ kept }) => kept.episodes[id]?.state);
  const fault = useOffline(({ progress }) => progress[id]?.fault);
  if (!shelf) return [];
  // Its button says why.
  if (fault === "refused") return [];
  switch (state) {
    case "kept":
      return [{ label: messages.removeKept, onChoose: () => shelf.remove(id) }];
    case "wanted":
      return [{ label: messages.stop, onChoose: () => shelf.remove(id) }];
    default:
      return [{ label: messages.keep, onChoose: () => shelf.keep(id) }];
  }
}
