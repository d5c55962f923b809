/** What can be wrong with notes. */
export type NotesProblemCode =
  | "no-title"
  | "no-date"
  | "no-tags"
  | "empty-body"
  | "lone-bold-mark"
  | "repeated-tag";
