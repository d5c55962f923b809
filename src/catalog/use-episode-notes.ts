import { useCatalog } from "./catalog-context.ts";
import { createEpisodeNotesQuery } from "./episode-notes-query.ts";
import { useAnswer } from "./use-answer.ts";

/** What the notes of an episode say beside its text, with their links. */
export function useEpisodeNotes(id: string) {
  return useAnswer(createEpisodeNotesQuery(useCatalog().rootUrl, id));
}
