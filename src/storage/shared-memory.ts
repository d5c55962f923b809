import { sharedName } from "#core/listener/site-scope.ts";
import type { BrowserStorage } from "./browser-storage.ts";

const names = ["playback", "bookmarks", "preferences", "tags", "searches"] as const;

/** Where it is kept that this site has its part of it. */
const copiedName = "copied";

/**
 * True when this site has not yet copied its part of what all sites of one host remembered
 * together, before each had a scope of its own.
 */
export function hasSharedMemory({ scope, storage }: BrowserStorage): boolean {
  try {
    if (!storage || storage.getItem(scope + copiedName) !== null) return false;
    return names.some((name) => storage.getItem(createSharedKey(name)) !== null);
  } catch {
    return false;
  }
}

/** The key of one thing, in `localStorage` and in the shared database. */
export function createSharedKey(name: (typeof names)[number]): string {
  return `${sharedName}/${name}`;
}

/** Remembers that it was copied; not while the copy may not have been kept. */
export function noteSharedMemoryCopied({ scope, storage, errors }: BrowserStorage): void {
  const isLost = errors.getState().some((error) => error === "full" || error === "blocked");
  if (isLost) return;
  try {
    storage?.setItem(scope + copiedName, "true");
  } catch {
    // It is merged once more at the next visit, which changes nothing.
  }
}
