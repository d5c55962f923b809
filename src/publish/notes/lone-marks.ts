import type { NotesProblem } from "./notes-problem.ts";
import type { NotesParagraph } from "./spoken-paragraph.ts";
import type { NotesLine } from "./tag-list.ts";

/** Lists the lines of paragraphs in which a `**` has no partner, as they are written. */
export function listLoneMarks(
  paragraphs: readonly NotesParagraph[],
  lines: readonly NotesLine[],
): NotesProblem[] {
  return paragraphs
    .filter(({ text }) => text.includes("**"))
    .map(({ line }): NotesProblem => ({
      code: "lone-bold-mark",
      line,
      quoted: lines[line - 1]?.text.trim() ?? "",
    }));
}
