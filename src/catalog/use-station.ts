import { useQuery } from "@tanstack/react-query";
import { useCatalog } from "./catalog-context.ts";

/** The show. */
export function useStation() {
  return useQuery(useCatalog().station);
}
