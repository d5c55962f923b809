import type { Caption, ParsedCaptions } from "./caption.ts";
import type { TimedWord } from "../cues/timed-cue.ts";
import { parseClock } from "./parse-clock.ts";

// [00:12.34] A line; several times share one. [ti:Title] says something of the song.
const stampPattern = /^\[(\d{1,3}:\d{2}(?:[.:]\d{1,3})?)\]/u;
const wordPattern = /<(\d{1,3}:\d{2}(?:\.\d{1,3})?)>/u;
const tagPattern = /^\[[a-z]+:.*\]$/iu;
const offsetPattern = /^\s*\[offset:\s*([+-]?\d{1,7})\s*\]/imu;
/** How long the last line lasts, which has no end. */
const lastLineMs = 5000;
const leastShare = 0.5;

/**
 * Whether most lines of a text begin with one time in brackets, to parts of a second. Where all
 * have three numbers below 60, these are hours, minutes and seconds, as other exports write them.
 */
export function isLrc(source: string): boolean {
  const lines = source.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  const own = lines.filter((line) => tagPattern.test(line) || stampPattern.test(line.trim()));
  const isFine = lines.some((line) =>
    /^\[\d+:\d{2}(?:\.\d{1,3}|:(?:[6-9]\d|\d{3}))\]/u.test(line.trim()),
  );
  return isFine && own.length > leastShare * lines.length;
}

/**
 * Parses LRC, also with times before words. A line ends where the next one begins. Never
 * throws.
 *
 * @see https://en.wikipedia.org/wiki/LRC_(file_format)
 */
export function parseLrc(source: string): ParsedCaptions {
  const lines = source
    .split(/\r\n|\r|\n/u)
    .flatMap((text, index) => readLine(text.trim(), index + 1))
    .toSorted((one, other) => one.startMs - other.startMs);
  const earlyMs = Number(offsetPattern.exec(source)?.[1] ?? 0);
  const captions = lines.map(({ startMs, text: written, line }, index): Caption => {
    const endMs = lines[index + 1]?.startMs ?? startMs + lastLineMs;
    const { text, words } = readWords(written, startMs, endMs);
    return moveEarlier({ line, startMs, endMs, text, words }, earlyMs);
  });
  return { captions: captions.filter(({ text }) => text !== ""), problems: [] };
}

/** With `[offset:+500]` all is heard half a second before it is written. */
function moveEarlier({ startMs, endMs, words, ...caption }: Caption, ms: number): Caption {
  const move = (timeMs: number): number => Math.max(0, timeMs - ms);
  return {
    ...caption,
    startMs: move(startMs),
    endMs: move(endMs),
    words: words.map(([start, end, fromMs, toMs]) => [start, end, move(fromMs), move(toMs)]),
  };
}

interface LrcLine {
  readonly startMs: number;
  readonly text: string;
  readonly line: number;
}

function readLine(source: string, line: number): LrcLine[] {
  const starts: number[] = [];
  let text = source;
  for (let match = stampPattern.exec(text); match; match = stampPattern.exec(text)) {
    // Some write hundredths behind a colon.
    const clock = (match[1] ?? "").replace(/^(\d+:\d{2}):(\d+)$/u, "$1.$2");
    const ms = parseClock(clock);
    if (ms !== undefined) starts.push(ms);
    text = text.slice(match[0].length).trimStart();
  }
  return starts.map((startMs) => ({ startMs, text, line }));
}

function readWords(
  source: string,
  startMs: number,
  endMs: number,
): Pick<Caption, "text" | "words"> {
  const [lead = "", ...rest] = source.split(wordPattern);
  if (rest.length === 0) return { text: source, words: [] };
  const words: TimedWord[] = [];
  let text = lead;
  for (let index = 0; index < rest.length; index += 2) {
    const piece = rest[index + 1] ?? "";
    const start = text.length + piece.length - piece.trimStart().length;
    text += piece;
    if (piece.trim() === "") continue;
    const ms = parseClock(rest[index] ?? "") ?? startMs;
    const nextMs = parseClock(rest[index + 2] ?? "") ?? endMs;
    words.push([start, start + piece.trim().length, ms, Math.max(ms, nextMs)]);
  }
  return { text, words };
}
