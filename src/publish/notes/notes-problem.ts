import type { NotesProblemCode } from "../faults/notes-problem-code.ts";

/** What is wrong with the notes, where (1-based line), quoting the text at fault. */
export interface NotesProblem {
  readonly code: NotesProblemCode;
  readonly line: number;
  readonly quoted: string;
}

/** Problems that do not keep an episode from being published. */
export const notesWarnings: ReadonlySet<NotesProblemCode> = new Set([
  "lone-bold-mark",
  "repeated-tag",
]);
