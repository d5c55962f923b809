import { readFileSync } from "node:fs";
import { parseShowNotes } from "#publish/notes/show-notes.ts";

const path = new URL("../../public/episodes/2025-06-08/notes.md", import.meta.url);

/** The published show notes of 2025-06-08, as a person wrote them. */
export const sampleNotesText = readFileSync(path, "utf8");

export const { notes: sampleNotes, problems: sampleNotesProblems } =
  parseShowNotes(sampleNotesText);
