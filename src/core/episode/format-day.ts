/** A day as lists show it: the month stands above them. */
export interface ShownDay {
  /** `MM-DD`. */
  readonly day: string;
  /** In the given language, e.g. `周日`. */
  readonly weekday: string;
}

/** A date, `YYYY-MM-DD`, as lists show it; `locale` is a BCP 47 tag. */
export function formatDay(date: string, locale: string): ShownDay {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
  return { day: date.slice(5), weekday: format.format(Date.parse(date)) };
}
