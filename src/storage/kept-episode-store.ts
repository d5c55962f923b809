import {
  chooseKeepSettings,
  emptyKeptEpisodes,
  mergeKeptEpisodes,
  parseKeptEpisodes,
  putKeptEntry,
  renderKeptEpisodes,
  type KeepSettings,
  type KeptEntry,
  type KeptEpisodes,
} from "#core/listener/kept-episodes-file.ts";
import type { BrowserStorage } from "./browser-storage.ts";
import { createStoredStore, type StoredStore } from "./stored-store.ts";

/** What the listener keeps in this browser to hear it without a network. */
export interface KeptEpisodeStore extends Pick<StoredStore<KeptEpisodes>, "store" | "load"> {
  readonly put: (id: string, entry: Omit<KeptEntry, "changedAtMs">) => void;
  /** Changes an entry that is there. */
  readonly change: (id: string, change: Partial<Omit<KeptEntry, "changedAtMs">>) => void;
  readonly choose: (settings: KeepSettings) => void;
}

/** Makes the store; it is read when the page is there, because nothing waits for it. */
export function createKeptEpisodeStore(browserStorage: BrowserStorage): KeptEpisodeStore {
  const { readNowMs } = browserStorage;
  const { store, load, update } = createStoredStore<KeptEpisodes>(browserStorage, {
    name: "kept",
    empty: emptyKeptEpisodes,
    parse: parseKeptEpisodes,
    render: renderKeptEpisodes,
    merge: mergeKeptEpisodes,
  });
  return {
    store,
    load,
    put: (id, entry) => update((kept) => putKeptEntry(kept, [id, entry], readNowMs())),
    change: (id, changes) =>
      update((kept) => {
        const entry = kept.episodes[id];
        return entry ? putKeptEntry(kept, [id, { ...entry, ...changes }], readNowMs()) : kept;
      }),
    choose: (settings) => update((kept) => chooseKeepSettings(kept, settings, readNowMs())),
  };
}
