import type { NotesExportMessages } from "../zh/notes-export.ts";
import { plural } from "./plural.ts";

/** Bookmarks on their way into other programs. */
export const notesExportMessages: NotesExportMessages = {
  subject: "notesExport",
  readwise: "Export as Readwise CSV",
  anki: "Export as Anki deck",
  making: (done, count) => `cutting sound ${done}/${count}`,
  withoutSound: (count) =>
    `The sound of ${plural(count, "sentence")} could not be had: these cards have text only.`,
  ankiReadme:
    "1. Copy the files in the folder media into Anki's folder collection.media.\n2. In Anki choose File, Import, and notes.txt.\n",
};
