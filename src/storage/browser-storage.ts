import { createStore, type StoreApi } from "zustand/vanilla";
import type { SalvageFault } from "#core/listener/salvage-file.ts";
import { openIndexedDbCopy, type IndexedDbCopy } from "./indexed-db-copy.ts";

/** What the listener should know about the memory; each is told once. Code to sentence: `ui/messages-*.ts`. */
export type StorageErrorCode = SalvageFault | "full" | "blocked" | "clock-behind";

/** Where everything that is remembered lives. */
export interface BrowserStorage {
  /** Undefined where the browser has switched it off. */
  readonly storage: Storage | undefined;
  /** Undefined where there is no database. */
  readonly journal: IndexedDbCopy | undefined;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  /** What went wrong since the page was opened, each once. */
  readonly storageErrors: StoreApi<readonly StorageErrorCode[]>;
  readonly report: (error: StorageErrorCode) => void;
}

/** The home in `localStorage` and, where it is given, a journal. */
export function createBrowserStorage(
  journal?: IndexedDbCopy,
  readNowMs: () => number = () => Date.now(),
): BrowserStorage {
  const storageErrors = createStore<readonly StorageErrorCode[]>(() => []);
  const report = (error: StorageErrorCode): void => {
    const known = storageErrors.getState();
    if (!known.includes(error)) storageErrors.setState([...known, error], true);
  };
  return { storage: findStorage(), journal, readNowMs, storageErrors, report };
}

/** Opens the home of this browser. */
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
