import { createStore, type StoreApi } from "zustand/vanilla";
import { createSiteScope } from "#core/listener/site-scope.ts";
import type { SalvageFault } from "#core/listener/salvage-file.ts";
import { openIndexedDbCopy, type IndexedDbCopy } from "./indexed-db-copy.ts";

/** What the listener should know about remembering; each is told once. Its sentence: `messages`. */
export type StorageErrorCode = SalvageFault | "full" | "blocked" | "clock-behind";

/** Where everything that is remembered is kept. */
export interface BrowserStorage {
  /** What every name begins with, see {@link createSiteScope}. */
  readonly scope: string;
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

/** What a storage may be made with. */
export interface BrowserStorageOptions {
  readonly scope?: string;
  readonly copy?: IndexedDbCopy | undefined;
  readonly readNowMs?: () => number;
}

/** `localStorage` and, where it is given, the copy beside it; of a site at the root unless said. */
export function createBrowserStorage({
  scope = createSiteScope("/"),
  copy,
  readNowMs = () => Date.now(),
}: BrowserStorageOptions = {}): BrowserStorage {
  const errors = createStore<readonly StorageErrorCode[]>(() => []);
  const report = (error: StorageErrorCode): void => {
    const known = errors.getState();
    if (!known.includes(error)) errors.setState([...known, error], true);
  };
  return { scope, storage: findStorage(), copy, readNowMs, errors, report };
}

/** Opens what this browser has for a site. */
export async function openBrowserStorage(scope: string): Promise<BrowserStorage> {
  return createBrowserStorage({ scope, copy: await openIndexedDbCopy(scope) });
}

/** Finds a storage that may be switched off: reading the property itself can throw. */
function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
