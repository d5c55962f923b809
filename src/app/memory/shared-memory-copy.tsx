import { useEffect } from "react";
import { copySharedMemory, type SiteStores } from "./copy-shared-memory.ts";
import type { LibraryPages } from "./find-known-ids.ts";

/** Copies what this site shared with its neighbours, once. */
export interface SharedMemoryCopyProps {
  readonly stores: SiteStores;
  readonly library: LibraryPages;
  /** The app can be shown. */
  readonly onDone: () => void;
}

/** A library that does not come must not keep the app from being shown: then the copy comes late. */
const patienceMs = 3000;

/** Shows nothing. */
export function SharedMemoryCopy({ stores, library, onDone }: SharedMemoryCopyProps) {
  useEffect(() => {
    const late = setTimeout(onDone, patienceMs);
    // What could not be copied stays where it is, for the next visit.
    const copy = copySharedMemory(stores, library).catch(() => undefined);
    void copy.finally(() => {
      clearTimeout(late);
      onDone();
    });
  }, [stores, library, onDone]);
  return null;
}
