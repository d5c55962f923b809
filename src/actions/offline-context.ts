import { createContext, useContext, useSyncExternalStore } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { KeepSettings, KeptEpisodes } from "#core/listener/kept-episodes-file.ts";

/** Why an episode that is wanted does not come; its sentence: `messages`. */
export type KeepFault = "offline" | "full" | "refused" | "gone" | "blocked" | "wifi";

/** How far an episode is that is wanted. */
export interface KeepProgress {
  readonly receivedBytes: number;
  readonly fault?: KeepFault;
}

/** What is known about hearing without a network. */
export interface OfflineState {
  /** Whether the host answers, as far as it was asked. */
  readonly isReachable: boolean;
  readonly kept: KeptEpisodes;
  /** By episode id, of those that are wanted. */
  readonly progress: Readonly<Record<string, KeepProgress>>;
  /** What the site takes of this browser's room; undefined where the browser does not say. */
  readonly room: { readonly usedBytes: number; readonly mostBytes: number } | undefined;
  /** Whether the browser tells one network from another. */
  readonly knowsWifi: boolean;
}

/** Keeps episodes to be heard without a network. */
export interface OfflineShelf {
  readonly store: Pick<StoreApi<OfflineState>, "getState" | "subscribe">;
  /** Keeps an episode, or tries again. */
  readonly keep: (id: string) => void;
  /** Takes an episode away, be it whole or on its way. */
  readonly remove: (id: string) => void;
  readonly choose: (settings: KeepSettings) => void;
  /** Ids of the episodes whose text is here. */
  readonly listReadable: () => Promise<readonly string[]>;
}

/** Gives the tree the shelf; undefined before it is loaded, null where the browser has none. */
export const OfflineContext = createContext<OfflineShelf | undefined | null>(undefined);

/** The shelf, if there is one by now. */
export function useOfflineShelf(): OfflineShelf | undefined {
  return useContext(OfflineContext) ?? undefined;
}

/** True once it is known that this browser keeps nothing. */
export function useHasNoShelf(): boolean {
  return useContext(OfflineContext) === null;
}

const ignoreChanges = () => () => undefined;

/** One value of what is known, the same while it is the same; undefined without a shelf. */
export function useOffline<T>(select: (state: OfflineState) => T): T | undefined {
  const store = useOfflineShelf()?.store;
  const read = (): T | undefined => store && select(store.getState());
  return useSyncExternalStore(store?.subscribe ?? ignoreChanges, read, () => undefined);
}

/** What can be heard while the host does not answer; undefined while it does. */
export function useHeardOffline(): KeptEpisodes["episodes"] | undefined {
  return useOffline(({ isReachable, kept }) => (isReachable ? undefined : kept.episodes));
}
