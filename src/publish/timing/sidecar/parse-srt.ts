import type { Caption, CaptionProblem, ParsedCaptions } from "./caption.ts";
import { parseTimestamp } from "./parse-timestamp.ts";
import { splitCaptionBlocks, splitLines } from "./split-caption-blocks.ts";

// SRT has no standard. This is what SubRip writes, and what others make of it: a dot for the
// comma, fewer digits, no hours.
const timestampPattern =
  /^(?:(?<hours>\d{1,6}):)?(?<minutes>\d{1,2}):(?<seconds>\d{1,2})(?:[,.](?<fraction>\d{1,3}))?$/u;
// What follows the times are coordinates on a picture.
const timingPattern = /^\s*(?<start>[^\s-]+)\s*-->\s*(?<end>\S+)(?:\s.*)?$/u;
// Only what is a tag: a script may well say that 1 < 2.
const markPattern = /<\/?[a-z][^<>]*>|\{\\[^{}]*\}/giu;

/** Whether a text has a line that parts two times by an arrow. */
export function isSrt(source: string): boolean {
  return source.includes("-->");
}

/**
 * Parses SubRip captions, with or without their numbers. Never throws: a block without times
 * that can be read is a problem and left out.
 *
 * @see https://en.wikipedia.org/wiki/SubRip#Format
 */
export function parseSrt(source: string): ParsedCaptions {
  const captions: Caption[] = [];
  const problems: CaptionProblem[] = [];
  for (const { line, timing, head, text } of splitCaptionBlocks(splitLines(source))) {
    if (timing === undefined && head.every((one) => /^\s*\d+\s*$/u.test(one))) continue;
    const { start = "", end = "" } = timingPattern.exec(timing ?? "")?.groups ?? {};
    const startMs = parseTimestamp(start, timestampPattern);
    const endMs = parseTimestamp(end, timestampPattern);
    if (startMs === undefined || endMs === undefined) {
      problems.push({ code: "bad-timestamp", line, quoted: timing ?? head[0] ?? "" });
    } else captions.push({ line, text: text.replace(markPattern, ""), startMs, endMs, words: [] });
  }
  return { captions, problems };
}
