import type { JsonText } from "../../faults/parse-json-file.ts";
import { PublishError } from "../../faults/publish-error.ts";
import { matchCaptions } from "./match-captions.ts";
import { matchTimeline } from "./match-timeline.ts";
import { parseCaptions } from "./parse-captions.ts";
import { parseTimeline } from "./parse-timeline.ts";
import { findSidecarFormat } from "./sidecar-format.ts";
import type { SidecarMatch } from "./sidecar-match.ts";
import type { SidecarTimes } from "./sidecar-times.ts";

/**
 * Reads from a sidecar when the paragraphs are spoken.
 *
 * @throws PublishError with the line of the first fault
 */
export function readSidecar(paragraphs: readonly string[], file: JsonText): SidecarTimes {
  const match = matchSidecar(paragraphs, file);
  if (match.ok) return match.times;
  const { line, sidecarText: quoted, notesText: expected } = match.mismatch;
  throw new PublishError({ code: "text-differs", where: file.shownPath, line, quoted, expected });
}

function matchSidecar(paragraphs: readonly string[], file: JsonText): SidecarMatch {
  const { shownPath, text } = file;
  const format = findSidecarFormat(text);
  if (format === undefined)
    throw new PublishError({ code: "unknown-sidecar", where: shownPath, quoted: "" });
  if (format === "timeline") return matchTimeline(paragraphs, parseTimeline(file));
  const { captions, problems } = parseCaptions(text, format);
  const [first] = problems;
  if (first) throw new PublishError({ ...first, where: shownPath });
  return matchCaptions(paragraphs, captions);
}
