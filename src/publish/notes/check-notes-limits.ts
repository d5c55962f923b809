import { findDeepTags } from "../faults/find-deep-tags.ts";
import { inputLimits } from "../faults/input-limits.ts";
import { PublishError } from "../faults/publish-error.ts";
import { measureNesting } from "./measure-nesting.ts";

/** What a parser takes for the beginning of a bare address. */
const addressPattern = /:\/\/|www\.|@/giu;
/** More than any line has on purpose. */
const longSpaces = /[^\S\n]{501,}/gu;

/**
 * Refuses notes that no parser of Markdown reads in a bearable time.
 *
 * @throws PublishError
 */
export function checkNotesLimits(text: string, shownPath: string): void {
  checkLength(text, shownPath);
  checkTagLimits(text, shownPath);
  const most = inputLimits;
  let ofNotes = 0;
  let ofParagraph = 0;
  let lines = 0;
  let addresses = 0;
  let quotes = 0;
  let nesting = { quotes: 0, weight: 0 };
  for (const [index, content] of text.split("\n").entries()) {
    const count = content.split("[").length - 1;
    ofNotes += count;
    const isBlank = content.trim() === "";
    ofParagraph = isBlank ? 0 : ofParagraph + count;
    lines = isBlank ? 0 : lines + 1;
    addresses = isBlank ? 0 : addresses + (content.match(addressPattern)?.length ?? 0);
    nesting = measureNesting(content, nesting);
    quotes += nesting.weight;
    const brackets = "square brackets";
    const spaces = Math.max(0, ...(content.match(longSpaces)?.map(({ length }) => length) ?? []));
    for (const [found, limit, what] of [
      [spaces, most.spacesInRow, "spaces in a row"],
      [ofParagraph, most.bracketsOfParagraph, `${brackets} in one paragraph`],
      [ofNotes, most.bracketsOfNotes, `${brackets} in all`],
      [addresses, most.addressesOfParagraph, "addresses in one paragraph"],
      [lines, most.linesOfParagraph, "lines in one paragraph"],
      [index + 1, most.linesOfNotes, "lines in all"],
      [quotes, most.quotesOfNotes, "quotes in quotes and lists in lists"],
    ] as const) {
      if (found <= limit) continue;
      const quoted = `${found} ${what}`;
      const where = { where: shownPath, line: index + 1 };
      throw new PublishError({ code: "past-limit", ...where, quoted, expected: `${limit}` });
    }
  }
}

/** A transcript is read as notes are, and its file may be longer. */
function checkLength({ length }: string, where: string): void {
  const { notesBytes } = inputLimits;
  if (length <= notesBytes) return;
  const [quoted, expected] = [`${length} characters`, `${notesBytes}`];
  throw new PublishError({ code: "past-limit", where, quoted, expected });
}

/**
 * Refuses what has tags too deep in each other.
 *
 * @throws PublishError
 */
export function checkTagLimits(text: string, shownPath: string): void {
  const deep = findDeepTags(text);
  if (deep) throw new PublishError({ ...deep, where: shownPath });
}
