import { checkNotesLimits } from "./check-notes-limits.ts";
import { emptyNotes } from "./empty-notes.ts";
import { notesWarnings } from "./notes-problem.ts";
import { parseShowNotes, type ShowNotes } from "./show-notes.ts";
import { inputLimits } from "../faults/input-limits.ts";
import type { InputFile } from "../faults/input-file.ts";
import { PublishError, type PublishFault } from "../faults/publish-error.ts";
import { readTextFile } from "../faults/read-text-file.ts";

/** Notes that can be published, and what their author may want to mend. */
export interface LoadedNotes {
  readonly notes: ShowNotes;
  readonly warnings: readonly PublishFault[];
}

/**
 * Reads show notes; a sound without a file of notes has empty ones.
 *
 * @throws PublishError with all faults that keep the notes from being published
 */
export async function loadNotes(file: InputFile | undefined): Promise<LoadedNotes> {
  if (!file) return { notes: emptyNotes, warnings: [] };
  const text = await readTextFile(file, inputLimits.notesBytes);
  checkNotesLimits(text, file.shownPath);
  const { notes, problems } = parseShowNotes(text);
  checkTags(notes, file.shownPath);
  const faults = problems
    .toSorted((a, b) => a.line - b.line)
    .map(({ code, line, quoted }): PublishFault => ({ code, where: file.shownPath, line, quoted }));
  const isWarning = ({ code }: PublishFault): boolean =>
    [...notesWarnings].some((warning) => warning === code);
  const [first, ...more] = faults.filter((fault) => !isWarning(fault));
  if (first) throw new PublishError(first, { more });
  return { notes, warnings: faults };
}

function checkTags({ tags }: ShowNotes, where: string): void {
  const longest = tags.reduce((most, { length }) => Math.max(most, length), 0);
  for (const [found, limit, what] of [
    [tags.length, inputLimits.tags, "tags"],
    [longest, inputLimits.tagCharacters, "characters in one tag"],
  ] as const) {
    if (found <= limit) continue;
    const quoted = `${found} ${what}`;
    throw new PublishError({ code: "past-limit", where, quoted, expected: String(limit) });
  }
}
