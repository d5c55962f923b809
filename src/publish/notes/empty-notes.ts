import { parseShowNotes, type ShowNotes } from "./show-notes.ts";

/** Notes of a sound that has none. */
export const emptyNotes: ShowNotes = parseShowNotes("").notes;
