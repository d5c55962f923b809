import { useQuery } from "@tanstack/react-query";
import { useCatalog } from "./catalog-context.ts";

/** What the notes of an episode say beside its text, with their links. */
export function useEpisodeNotes(id: string) {
  return useQuery(useCatalog().episodeNotes(id));
}
