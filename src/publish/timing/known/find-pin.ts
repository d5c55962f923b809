import { foldText } from "#core/search/fold-text.ts";
import { parseTimecode } from "#core/episode/timecode.ts";
import { listSentences } from "../cues/list-sentences.ts";
import { commandName } from "../../faults/publish-error.ts";
import { PublishError } from "../../faults/publish-error.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";

/**
 * Finds what a fix like `12:03.4=说到这儿` pins, and when. Case, width and white space of the
 * quoted words do not matter; marks before the first word of a sentence belong to it.
 *
 * @throws PublishError when it is no fix, or its words stand nowhere or more than once
 */
export function findPin(paragraphs: readonly string[], fix: string): TextAnchor {
  const equals = fix.indexOf("=");
  const seconds = equals === -1 ? undefined : parseTimecode(fix.slice(0, equals));
  const quote = fix.slice(equals + 1).trim();
  if (seconds === undefined || quote === "") {
    throw new PublishError({ code: "bad-fix", where: commandName, quoted: fix });
  }
  return { ...findTextOffset(paragraphs, quote), ms: Math.round(seconds * 1000) };
}

/** A point in the notes. */
export type TextOffset = Pick<TextAnchor, "paragraph" | "offset">;

/**
 * Finds where words stand in the notes.
 *
 * @throws PublishError when they stand nowhere or more than once
 */
export function findTextOffset(paragraphs: readonly string[], quote: string): TextOffset {
  const needle = foldText(quote).text.trim();
  const offsets = paragraphs.flatMap((text, paragraph) => {
    const folded = foldText(text);
    const found: TextOffset[] = [];
    let unit = needle === "" ? -1 : folded.text.indexOf(needle);
    while (unit !== -1) {
      found.push({ paragraph, offset: folded.sourceStarts[unit] ?? 0 });
      unit = folded.text.indexOf(needle, unit + 1);
    }
    return found;
  });
  const [offset, ...others] = offsets;
  if (!offset) {
    throw new PublishError({ code: "fix-not-found", where: commandName, quoted: quote });
  }
  if (others.length > 0) {
    const expected = String(offsets.length);
    throw new PublishError({ code: "fix-ambiguous", where: commandName, quoted: quote, expected });
  }
  return moveToSentenceStart(paragraphs, offset);
}

/** Quotation marks before the first word are not heard. */
function moveToSentenceStart(paragraphs: readonly string[], found: TextOffset): TextOffset {
  const sentence = listSentences(paragraphs).find(
    ({ paragraph, range: [start, end] }) =>
      paragraph === found.paragraph && start <= found.offset && found.offset < end,
  );
  const start = sentence?.range[0] ?? 0;
  const before = sentence?.text.slice(0, found.offset - start) ?? "";
  return /[\p{L}\p{N}]/u.test(before) ? found : { ...found, offset: start };
}
