import { createContext, useContext } from "react";
import type { BrowserStorage } from "#storage/browser-storage.ts";

/** Gives the tree what this browser keeps things in, for stores that are opened later. */
export const BrowserStorageContext = createContext<BrowserStorage | undefined>(undefined);

/** What this browser keeps things in; stable. @throws Error outside of a BrowserStorageContext */
export function useBrowserStorage(): BrowserStorage {
  const browserStorage = useContext(BrowserStorageContext);
  if (!browserStorage) throw new Error("a store needs a BrowserStorageContext around it");
  return browserStorage;
}
