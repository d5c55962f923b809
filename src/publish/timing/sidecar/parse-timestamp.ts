/**
 * Parses a timestamp to whole milliseconds by a pattern with the groups `hours`, `minutes`,
 * `seconds` and `fraction`, the first of which may be missing. Undefined for what does not
 * fit, or has more than 59 minutes or seconds.
 */
export function parseTimestamp(text: string, pattern: RegExp): number | undefined {
  const groups = pattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { hours = "0", minutes = "", seconds = "", fraction = "" } = groups;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const wholeSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = wholeSeconds * 1000 + Number(fraction.padEnd(3, "0"));
  return Number.isSafeInteger(ms) ? ms : undefined;
}
