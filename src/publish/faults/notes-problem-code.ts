/** What can be wrong with notes. */
export type NotesProblemCode = "bad-front-matter" | "lone-bold-mark" | "repeated-tag";
