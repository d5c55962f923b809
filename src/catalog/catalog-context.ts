import { createContext, useContext } from "react";
import type { CatalogQueries } from "./catalog-queries.ts";

/** Gives the tree its station. */
export const CatalogContext = createContext<CatalogQueries | undefined>(undefined);

/** The queries of the station around. @throws Error outside of a CatalogContext */
export function useCatalog(): CatalogQueries {
  const catalog = useContext(CatalogContext);
  if (!catalog) throw new Error("useCatalog needs a CatalogContext around it");
  return catalog;
}
