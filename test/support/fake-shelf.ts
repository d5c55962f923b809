import { createStore } from "zustand/vanilla";
import { vi } from "vitest";
import type { OfflineShelf, OfflineState } from "#actions/offline-context.ts";
import { emptyKeptEpisodes, type KeptEntry } from "#core/listener/kept-episodes-file.ts";

const entry: KeptEntry = {
  title: "阿里最新的AI模型",
  date: "2025-06-08",
  sizeBytes: 3_000_000,
  durationMs: 379_000,
  state: "kept",
  changedAtMs: 1,
};

/** A shelf with these episodes, which hears what it is told. */
export function createFakeShelf(
  episodes: Readonly<Record<string, Partial<KeptEntry>>> = {},
  state: Partial<OfflineState> = {},
) {
  const known = Object.entries(episodes).map(([id, own]) => [id, { ...entry, ...own }] as const);
  const store = createStore<OfflineState>(() => ({
    isReachable: true,
    kept: { ...emptyKeptEpisodes, episodes: Object.fromEntries(known) },
    progress: {},
    room: { usedBytes: 4_000_000, mostBytes: 200_000_000 },
    knowsWifi: false,
    ...state,
  }));
  return {
    store,
    keep: vi.fn<OfflineShelf["keep"]>(),
    remove: vi.fn<OfflineShelf["remove"]>(),
    choose: vi.fn<OfflineShelf["choose"]>(),
    listReadable: async () => Object.keys(episodes),
  };
}
