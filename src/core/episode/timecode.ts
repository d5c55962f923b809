/** Hours, minutes and seconds of a duration, for sentences in any language. */
export interface ClockParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Splits seconds into whole hours, minutes and seconds; 0 for what is negative or not finite. */
export function splitClock(seconds: number): ClockParts {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    seconds: whole % 60,
  };
}

/**
 * Formats seconds as a clock: `1:23`, `1:02:03`. Fractions are cut, never rounded up, so
 * that the clock shows the second being played. Not finite or negative gives `0:00`.
 */
export function formatTimecode(seconds: number): string {
  const clock = splitClock(seconds);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return clock.hours > 0
    ? `${clock.hours}:${pad(clock.minutes)}:${pad(clock.seconds)}`
    : `${clock.minutes}:${pad(clock.seconds)}`;
}

const clockPattern = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2}(?:\.\d*)?)$/u;
const unitPattern = /^(?:(\d+(?:\.\d*)?)h)?(?:(\d+(?:\.\d*)?)m)?(?:(\d+(?:\.\d*)?)s)?$/u;
const secondsPattern = /^\d+(?:\.\d*)?$/u;

/**
 * Parses a time as people and other players write it: `83`, `83.4`, `1:23`, `1:02:03.5`,
 * `1h2m3s`, `90s`, full-width digits and colons. Seconds; undefined for anything else.
 *
 * @see https://www.w3.org/TR/media-frags/#npttimedef
 */
export function parseTimecode(source: string): number | undefined {
  const text = source.normalize("NFKC").trim().toLowerCase();
  const seconds = parseNormalized(text);
  // A digit run can exceed what a number holds.
  return seconds !== undefined && seconds < 1e9 ? seconds : undefined;
}

function parseNormalized(text: string): number | undefined {
  if (secondsPattern.test(text)) return Number(text);
  const clock = clockPattern.exec(text);
  if (clock) {
    const [, hours = "0", minutes = "0", seconds = "0"] = clock;
    const isInRange = Number(seconds) < 60 && (clock[1] === undefined || Number(minutes) < 60);
    return isInRange ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
  }
  const units = text === "" ? null : unitPattern.exec(text);
  if (!units) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = units;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
