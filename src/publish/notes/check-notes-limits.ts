import { inputLimits } from "../faults/input-limits.ts";
import { PublishError } from "../faults/publish-error.ts";

/**
 * Refuses notes that no parser of Markdown reads in a bearable time.
 *
 * @throws PublishError
 */
export function checkNotesLimits(text: string, shownPath: string): void {
  let ofNotes = 0;
  let ofParagraph = 0;
  for (const [index, content] of text.split("\n").entries()) {
    const count = content.split("[").length - 1;
    ofNotes += count;
    ofParagraph = content.trim() === "" ? 0 : ofParagraph + count;
    const { bracketsOfNotes, bracketsOfParagraph } = inputLimits;
    const [found, most, part] =
      ofParagraph > bracketsOfParagraph
        ? [ofParagraph, bracketsOfParagraph, "in one paragraph"]
        : [ofNotes, bracketsOfNotes, "in all"];
    if (found <= most) continue;
    throw new PublishError({
      code: "past-limit",
      where: shownPath,
      line: index + 1,
      quoted: `${found} square brackets ${part}`,
      expected: `${most}`,
    });
  }
}
