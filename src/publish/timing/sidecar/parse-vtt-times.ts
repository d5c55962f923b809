/** When a cue is shown, in whole milliseconds; nothing says that the end is behind the start. */
export interface VttTimes {
  readonly startMs: number;
  readonly endMs: number;
}

// https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp: what has two digits and no second
// colon are minutes; hours may have any number of digits, and only they may be over 59.
const timestamp = String.raw`(?:\d+:[0-5]\d:[0-5]\d|[0-5]\d:[0-5]\d)\.\d{3}`;
const timestampPattern =
  /^(?:(?<hours>\d+):)?(?<minutes>\d\d):(?<seconds>\d\d)\.(?<fraction>\d{3})$/u;
// https://www.w3.org/TR/webvtt1/#collect-webvtt-cue-timings-and-settings: what follows says
// where a cue is shown; no space need part it from the times.
const timesPattern = new RegExp(
  String.raw`^[ \t\f]*(?<start>${timestamp})[ \t\f]*-->[ \t\f]*(?<end>${timestamp})(?!\d)`,
  "u",
);

/** Parses the line with the arrow; undefined where a browser would drop the cue. */
export function parseVttTimes(line: string): VttTimes | undefined {
  const { start = "", end = "" } = timesPattern.exec(line)?.groups ?? {};
  const startMs = parseVttTimestamp(start);
  const endMs = parseVttTimestamp(end);
  return startMs === undefined || endMs === undefined ? undefined : { startMs, endMs };
}

/**
 * Parses a timestamp to whole milliseconds; undefined for what is none, or names more hours
 * than a number can hold.
 *
 * @example parseVttTimestamp("1:02:03.500") === 3_723_500
 */
export function parseVttTimestamp(text: string): number | undefined {
  const groups = timestampPattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { hours = "0", minutes, seconds, fraction } = groups;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const wholeSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = wholeSeconds * 1000 + Number(fraction);
  return Number.isSafeInteger(ms) ? ms : undefined;
}
