import { isSrt } from "./parse-srt.ts";
import { isVtt } from "./parse-vtt.ts";

/** The grammars in which a sidecar may be written. */
export type SidecarFormat = "timeline" | "podcast" | "vtt" | "srt";

/**
 * Finds out by its content what a sidecar is, because names lie. A file with a fault is what
 * its author meant it to be; undefined for what is none of these at all.
 */
export function findSidecarFormat(text: string): SidecarFormat | undefined {
  if (isVtt(text)) return "vtt";
  if (/^\s*[{[]/u.test(text)) return findJsonFormat(text);
  return isSrt(text) ? "srt" : undefined;
}

/** By the names of fields that other programs do not use together. */
function findJsonFormat(text: string): SidecarFormat | undefined {
  const has = (name: string): boolean => text.includes(`"${name}"`);
  if (has("sentences") && (has("startMs") || has("spoken"))) return "timeline";
  return has("segments") && has("startTime") && has("body") ? "podcast" : undefined;
}
