import { parseTimecode } from "#core/episode/timecode.ts";

/**
 * Parses a time as captions and transcripts write it, to whole milliseconds: `1:02.5`,
 * `00:01:02,500`, TTML's `62.5s` and `62500ms`. Undefined for what is none.
 */
export function parseClock(text: string): number | undefined {
  const plain = text.trim().replace(",", ".");
  const ms = /^(\d+(?:\.\d+)?)ms$/u.exec(plain)?.[1];
  if (ms !== undefined) return Math.round(Number(ms));
  const seconds = parseTimecode(plain);
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}
