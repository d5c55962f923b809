import type { Caption, CaptionProblem, ParsedCaptions } from "./caption.ts";
import { parseTimestamp } from "./parse-timestamp.ts";
import { parseVttText } from "./parse-vtt-text.ts";
import { splitCaptionBlocks, splitLines, type CaptionBlock } from "./split-caption-blocks.ts";

// https://www.w3.org/TR/webvtt1/#webvtt-timestamp
const timestampPattern =
  /^(?:(?<hours>\d{2,}):)?(?<minutes>\d{2}):(?<seconds>\d{2})\.(?<fraction>\d{3})$/u;
// What follows the times are settings, which say where a cue is shown.
const timingPattern = /^[ \t\f]*(?<start>[^\s-]+)[ \t\f]*-->[ \t\f]*(?<end>\S+)(?:[ \t\f].*)?$/u;
// https://www.w3.org/TR/webvtt1/#webvtt-comment-block; styles and regions are shown, not read.
const asidePattern = /^(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$)/u;

/** Whether a text begins as a WebVTT file must. */
export function isVtt(source: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(source);
}

/**
 * Parses WebVTT. Never throws: a cue without times that can be read is a problem and left
 * out.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function parseVtt(source: string): ParsedCaptions {
  const captions: Caption[] = [];
  const problems: CaptionProblem[] = [];
  for (const block of splitCaptionBlocks(dropHeader(splitLines(source)))) {
    if (block.timing === undefined && asidePattern.test(block.head[0] ?? "")) continue;
    const times = parseTiming(block.timing ?? "");
    if (times) captions.push(createCaption(block, times));
    else {
      const quoted = block.timing ?? block.head[0] ?? "";
      problems.push({ code: "bad-timestamp", line: block.line, quoted });
    }
  }
  return { captions, problems };
}

/** Blanks the header, up to a blank line or a cue, so that line numbers stay. */
function dropHeader(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => line.trim() === "" || line.includes("-->"));
  return lines.map((line, index) => (end === -1 || index < end ? "" : line));
}

type CueTimes = readonly [startMs: number, endMs: number];

/** @see https://www.w3.org/TR/webvtt1/#cue-timings-and-settings-parsing */
function parseTiming(line: string): CueTimes | undefined {
  const { start = "", end = "" } = timingPattern.exec(line)?.groups ?? {};
  const startMs = parseTimestamp(start, timestampPattern);
  const endMs = parseTimestamp(end, timestampPattern);
  return startMs === undefined || endMs === undefined ? undefined : [startMs, endMs];
}

function createCaption({ line, text: source }: CaptionBlock, times: CueTimes): Caption {
  const [startMs, endMs] = times;
  const { text, stamps } = parseVttText(source, timestampPattern);
  // A stamp says when the text behind it is spoken; what stands before the first starts the cue.
  const borders = [{ offset: 0, ms: startMs }, ...stamps, { offset: text.length, ms: endMs }];
  const words = borders.slice(0, -1).flatMap(({ offset, ms }, index): Caption["words"] => {
    const next = borders[index + 1];
    const piece = text.slice(offset, next?.offset);
    if (!/[\p{L}\p{N}]/u.test(piece)) return [];
    const start = offset + piece.length - piece.trimStart().length;
    return [[start, start + piece.trim().length, ms, next?.ms ?? endMs]];
  });
  return { line, text, startMs, endMs, words: stamps.length === 0 ? [] : words };
}
