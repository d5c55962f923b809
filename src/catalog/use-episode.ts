import { useQuery } from "@tanstack/react-query";
import { useCatalog } from "./catalog-context.ts";

/** One episode with its transcript; nothing is loaded without an id. */
export function useEpisode(id: string | undefined) {
  return useQuery({ ...useCatalog().episode(id ?? ""), enabled: id !== undefined });
}
