import { createStore, type StoreApi } from "zustand/vanilla";
import type { SalvageFault } from "#core/listener/salvage-file.ts";
import { openIndexedDbCopy, type IndexedDbCopy } from "./indexed-db-copy.ts";

/** What the listener should know about remembering; each is told once. Its sentence: `messages`. */
export type StorageErrorCode = SalvageFault | "full" | "blocked" | "clock-behind";

/** Where everything that is remembered is kept. */
export interface BrowserStorage {
  /** Undefined where the browser has switched it off. */
  readonly storage: Storage | undefined;
  /** Undefined where there is no database. */
  readonly copy: IndexedDbCopy | undefined;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  /** What went wrong since the page was opened, each once. */
  readonly errors: StoreApi<readonly StorageErrorCode[]>;
  readonly report: (error: StorageErrorCode) => void;
}

/** `localStorage` and, where it is given, the copy beside it. */
export function createBrowserStorage(
  copy?: IndexedDbCopy,
  readNowMs: () => number = () => Date.now(),
): BrowserStorage {
  const errors = createStore<readonly StorageErrorCode[]>(() => []);
  const report = (error: StorageErrorCode): void => {
    const known = errors.getState();
    if (!known.includes(error)) errors.setState([...known, error], true);
  };
  return { storage: findStorage(), copy, readNowMs, errors, report };
}

/** Opens what this browser has. */
export async function openBrowserStorage(): Promise<BrowserStorage> {
  return createBrowserStorage(await openIndexedDbCopy());
}

/** Finds a storage that may be switched off: reading the property itself can throw. */
function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
