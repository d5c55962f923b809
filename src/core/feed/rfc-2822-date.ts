/** Formatters are dear to make, and so are their answers: a long feed asks for the same days again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
/** Clocks are put on and back at quarters of an hour. */
const quarterMs = 15 * 60_000;

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * Formats a time as feeds write it: English names, 24 hours, the offset of the time zone then.
 *
 * @param timeZone of the IANA database
 * @throws RangeError for a time zone that there is not
 * @see https://www.rfc-editor.org/rfc/rfc2822#section-3.3
 * @example formatRfc2822Date(Date.UTC(2025, 5, 7, 23, 30), "Asia/Shanghai") === "Sun, 08 Jun 2025 07:30:00 +0800"
 */
export function formatRfc2822Date(timeMs: number, timeZone: string): string {
  const offsetMs = findOffsetMs(timeMs, timeZone);
  const shown = new Date(timeMs + offsetMs);
  const day = `${days[shown.getUTCDay()]}, ${pad(shown.getUTCDate())}`;
  const month = `${months[shown.getUTCMonth()]} ${shown.getUTCFullYear()}`;
  const clock = shown.toISOString().slice(11, 19);
  return `${day} ${month} ${clock} ${formatOffset(offsetMs)}`;
}

/**
 * When a clock in a time zone shows a date and a time. Where the clock is put on, a time that it
 * leaves out counts as one an hour off; where it is put back, one that it shows twice is one of both.
 *
 * @param date `YYYY-MM-DD`
 * @param clock `HH:MM`
 * @throws RangeError for a time zone that there is not
 */
export function findZonedTimeMs(date: string, clock: string, timeZone: string): number {
  const shownMs = Date.parse(`${date}T${clock}:00Z`);
  // The first offset may be that of the other side of a change; the second is that of the time itself.
  const guessMs = shownMs - findOffsetMs(shownMs, timeZone);
  return shownMs - findOffsetMs(guessMs, timeZone);
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** @example formatOffset(8 * 3_600_000) === "+0800" */
function formatOffset(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  return `${offsetMs < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

function findOffsetMs(timeMs: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(timeMs / quarterMs)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const { timeZoneName = "" } = Object.fromEntries(
    findFormatter(timeZone)
      .formatToParts(timeMs)
      .map(({ type, value }) => [type, value]),
  );
  const [, sign = "+", hours = "0", minutes = "0"] =
    /([+\-\u2212])(\d{2}):(\d{2})/u.exec(timeZoneName) ?? [];
  const offsetMs = (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  offsets.set(key, offsetMs);
  return offsetMs;
}

function findFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  formatters.set(timeZone, formatter);
  return formatter;
}
