import type { CaptionProblem, WrittenCaption, WrittenCaptions } from "./caption.ts";
import { parseVttText } from "./parse-vtt-text.ts";
import { parseVttTimes, type VttTimes } from "./parse-vtt-times.ts";
import { splitLines } from "./split-lines.ts";

const arrow = "-->";

/** Whether a text begins as a WebVTT file must. */
export function isVtt(source: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/u.test(source);
}

/**
 * Parses WebVTT as browsers do: what is no cue (comments, styles, regions, blocks of a later
 * version) is passed over. Never throws. A cue whose times cannot be read, which browsers drop
 * without a word, is a problem too.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function parseVtt(source: string): WrittenCaptions {
  const captions: WrittenCaption[] = [];
  const problems: CaptionProblem[] = [];
  if (!isVtt(source)) return { captions, problems };
  const lines = splitLines(source);
  for (const { line, timing, text } of listBlocks(lines, skipHeader(lines))) {
    const times = parseVttTimes(timing);
    if (times) captions.push(createCaption(line, text, times));
    else if (!timing.startsWith("NOTE"))
      problems.push({ code: "bad-timestamp", line, quoted: timing });
  }
  return { captions, problems };
}

/** The header ends with an empty line, or where a cue starts. */
function skipHeader(lines: readonly string[]): number {
  const end = lines.findIndex((line, index) => index > 0 && (line === "" || line.includes(arrow)));
  return end === -1 ? lines.length : end;
}

/** A block with an arrow. */
interface CueBlock {
  /** 1-based, of the arrow. */
  readonly line: number;
  readonly timing: string;
  readonly text: string;
}

/**
 * Lists the blocks that may be cues: with an arrow in their first line, or in the second below
 * an identifier. Only a line that is quite empty ends a block, or the next arrow.
 *
 * @see https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block
 */
function* listBlocks(lines: readonly string[], from: number): Generator<CueBlock> {
  let at = from;
  while (at < lines.length) {
    if (lines[at] === "") {
      at += 1;
      continue;
    }
    const hasArrow = lines[at]?.includes(arrow) === true;
    const first = hasArrow ? at : at + 1;
    const timing = lines[first] ?? "";
    let end = first + 1;
    if (!timing.includes(arrow)) end = first;
    while (end < lines.length && lines[end] !== "" && lines[end]?.includes(arrow) !== true)
      end += 1;
    if (timing.includes(arrow)) {
      yield { line: first + 1, timing, text: lines.slice(first + 1, end).join("\n") };
    }
    at = end;
  }
}

function createCaption(line: number, source: string, times: VttTimes): WrittenCaption {
  const { startMs, endMs } = times;
  const { text, stamps, voices } = parseVttText(source);
  // A stamp says when the text behind it is spoken; what stands before the first starts the cue.
  const borders = [{ offset: 0, ms: startMs }, ...stamps, { offset: text.length, ms: endMs }];
  const words = borders.slice(0, -1).flatMap(({ offset, ms }, index): WrittenCaption["words"] => {
    const next = borders[index + 1];
    const piece = text.slice(offset, next?.offset);
    if (!/[\p{L}\p{N}]/u.test(piece)) return [];
    const start = offset + piece.length - piece.trimStart().length;
    return [[start, start + piece.trim().length, ms, next?.ms ?? endMs]];
  });
  return {
    line,
    text,
    startMs,
    endMs,
    words: stamps.length === 0 ? [] : words,
    ...(voices.length > 0 && { voices }),
  };
}
