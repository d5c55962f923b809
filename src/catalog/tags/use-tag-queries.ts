import { useMemo } from "react";
import { useCatalog } from "../catalog-context.ts";
import { createTagQueries } from "./tag-queries.ts";

/** The tags of the station as queries; stable. */
export function useTagQueries() {
  const { rootUrl } = useCatalog();
  return useMemo(() => createTagQueries(rootUrl), [rootUrl]);
}
