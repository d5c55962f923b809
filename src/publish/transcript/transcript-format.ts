import { findSidecarFormat, type SidecarFormat } from "../timing/sidecar/sidecar-format.ts";

/** The grammars in which a transcript may be written. */
export type TranscriptFormat = SidecarFormat | "html" | "text";

/**
 * Finds out by its content what a transcript is, because names lie; undefined for JSON of
 * other programs.
 */
export function findTranscriptFormat(text: string): TranscriptFormat | undefined {
  const timed = findSidecarFormat(text);
  if (timed !== undefined || /^\uFEFF?\s*(?:\{|\[\s*[{"\]])/u.test(text)) return timed;
  return /<(?:p|cite|time|html|body|div)\b/iu.test(text) ? "html" : "text";
}
