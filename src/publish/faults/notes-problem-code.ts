/** What can be wrong with notes. */
export type NotesProblemCode = "bad-front-matter" | "bad-toml" | "lone-bold-mark" | "repeated-tag";
