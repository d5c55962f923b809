import type { CaptionProblem, WrittenCaption, WrittenCaptions } from "./caption.ts";
import { splitLines } from "./split-lines.ts";

// SRT has no standard. This is what SubRip writes, and what others make of it: a dot for the
// comma, fewer digits, no hours.
const timestampPattern =
  /^(?:(?<hours>\d{1,6}):)?(?<minutes>\d{1,2}):(?<seconds>\d{1,2})(?:[,.](?<fraction>\d{1,3}))?$/u;
// What follows the times are coordinates on a picture.
const timingPattern = /^\s*(?<start>[^\s-]+)\s*-->\s*(?<end>\S+)(?:\s.*)?$/u;
/** Two times, but no arrow between them as it should be. */
const brokenPattern = /^\s*\d{1,6}:\d{1,2}[:.,\d]*[^\p{L}\p{N}]{1,8}\d{1,6}:\d{1,2}[:.,\d]*\s*$/u;
const numberPattern = /^\s*\d+\s*$/u;
// Only what is a tag: a script may well say that 1 < 2.
const markPattern = /<\/?[a-z][^<>]*>|\{\\[^{}]*\}/giu;

const arrow = "-->";

/** Whether a text has a line that parts two times by an arrow. */
export function isSrt(source: string): boolean {
  return source.includes(arrow);
}

/**
 * Parses SubRip captions, with or without their numbers. The text of one reaches to the times of
 * the next, so that blank lines inside do no harm, nor one that is missing. Never throws: times
 * that cannot be read, and text above the first ones, are problems.
 *
 * @see https://en.wikipedia.org/wiki/SubRip#Format
 */
export function parseSrt(source: string): WrittenCaptions {
  const lines = splitLines(source);
  const arrows = [...lines.entries()].flatMap(([index, line]) =>
    line.includes(arrow) ? [index] : [],
  );
  const captions: WrittenCaption[] = [];
  const problems = findStrayProblems(lines, arrows);
  for (const [order, index] of arrows.entries()) {
    const quoted = lines[index] ?? "";
    const { start = "", end = "" } = timingPattern.exec(quoted)?.groups ?? {};
    const startMs = parseTimestamp(start);
    const endMs = parseTimestamp(end);
    const line = index + 1;
    if (startMs === undefined || endMs === undefined) {
      problems.push({ code: "bad-timestamp", line, quoted });
      continue;
    }
    const text = readText(lines, line, arrows[order + 1]);
    captions.push({ line, text, startMs, endMs, words: [] });
  }
  return { captions, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** What stands where no text can be, and what was meant to be times. */
function findStrayProblems(lines: readonly string[], arrows: readonly number[]): CaptionProblem[] {
  const first = arrows[0] ?? lines.length;
  const isText = (line: string): boolean => line.trim() !== "" && !numberPattern.test(line);
  const above = lines.slice(0, first).findIndex(isText);
  return [...lines.entries()]
    .filter(
      ([index, line]) =>
        index === above || (index > first && !line.includes(arrow) && brokenPattern.test(line)),
    )
    .map(([index, quoted]) => ({ code: "bad-timestamp", line: index + 1, quoted }));
}

/** The lines up to the next times, without the number above these. */
function readText(lines: readonly string[], from: number, next = lines.length): string {
  let to = next;
  const isBlank = (index: number): boolean => lines[index]?.trim() === "";
  const dropBlanks = (): void => {
    while (to > from && isBlank(to - 1)) to -= 1;
  };
  const isLast = next === lines.length;
  if (isLast) dropBlanks();
  // A number with no times below it is told from a last word by the blank line before.
  const hasMore = lines.slice(from, to - 1).some((line) => line.trim() !== "");
  const isNumber = numberPattern.test(lines[to - 1] ?? "");
  if (to > from && isNumber && (!isLast || (hasMore && isBlank(to - 2)))) to -= 1;
  dropBlanks();
  return lines
    .slice(from, to)
    .filter((_, index) => !isBlank(from + index))
    .join("\n")
    .replace(markPattern, "");
}

/** To whole milliseconds; undefined for what is none. */
function parseTimestamp(text: string): number | undefined {
  const groups = timestampPattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { hours = "0", minutes = "", seconds = "", fraction = "" } = groups;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const wholeSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return wholeSeconds * 1000 + Number(fraction.padEnd(3, "0"));
}
