import { useEffect } from "react";
import type { Answers } from "#catalog/answers.ts";
import type { CatalogQueries } from "#catalog/catalog-queries.ts";
import { startQueryEngine } from "#catalog/query-engine.ts";
import { copySharedMemory, type SiteStores } from "./copy-shared-memory.ts";

/** Copies what this site shared with its neighbours, once. */
export interface SharedMemoryCopyProps {
  readonly stores: SiteStores;
  readonly answers: Answers;
  readonly catalog: CatalogQueries;
  /** The app can be shown. */
  readonly onDone: () => void;
}

/** A library that does not come must not keep the app from being shown: then the copy comes late. */
const patienceMs = 3000;

/** Shows nothing. */
export function SharedMemoryCopy(props: SharedMemoryCopyProps) {
  const { stores, answers, catalog, onDone } = props;
  useEffect(() => {
    const library = { queryClient: answers.startEngine(startQueryEngine).client, catalog };
    const late = setTimeout(onDone, patienceMs);
    // What could not be copied stays where it is, for the next visit.
    const copy = copySharedMemory(stores, library).catch(() => undefined);
    void copy.finally(() => {
      clearTimeout(late);
      onDone();
    });
  }, [stores, answers, catalog, onDone]);
  return null;
}
