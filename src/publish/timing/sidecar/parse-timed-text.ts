import type { Caption, ParsedCaptions } from "./caption.ts";
import { parseClock } from "./parse-clock.ts";

// [00:00.000 --> 00:01.540]   And so it begins.
const linePattern = /^\s*\[(?<start>[\d:.,]+)\s*-->\s*(?<end>[\d:.,]+)\]\s*(?<text>.*)$/u;

/** Whether a text has lines as Whisper prints them while it listens. */
export function isTimedText(source: string): boolean {
  return source.split(/\r\n|\r|\n/u, 20).some((line) => linePattern.test(line));
}

/** Parses lines with both times in brackets. Lines without go with the one before. Never throws. */
export function parseTimedText(source: string): ParsedCaptions {
  const captions: Caption[] = [];
  for (const [index, line] of source.split(/\r\n|\r|\n/u).entries()) {
    const { start = "", end = "", text = "" } = linePattern.exec(line)?.groups ?? {};
    const startMs = parseClock(start);
    const endMs = parseClock(end);
    const last = captions.at(-1);
    if (startMs !== undefined && endMs !== undefined) {
      captions.push({ line: index + 1, text: text.trim(), startMs, endMs, words: [] });
    } else if (last && line.trim() !== "") {
      captions[captions.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    }
  }
  return { captions, problems: [] };
}
