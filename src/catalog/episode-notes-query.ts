import { filePaths } from "#core/files/file-paths.ts";
import { notesFormat, type NotesFile } from "#core/files/notes-file.ts";
import type { LateQuery } from "./catalog-query.ts";
import { createLoadFile, lasting } from "./catalog-queries.ts";

/** What an episode's notes say beside the text. Not with the other queries: it comes with who shows it. */
export function createEpisodeNotesQuery(rootUrl: string, id: string): LateQuery<NotesFile> {
  return {
    ...lasting,
    queryKey: ["episode", id, "notes"],
    queryFn: ({ signal }) =>
      createLoadFile(rootUrl)(notesFormat, filePaths.episodeNotes(id), signal),
  };
}
