/** A day as lists show it: the month stands above them. */
export interface ShownDay {
  /** `MM-DD`. */
  readonly day: string;
  /** As the language names it, e.g. `周日`. */
  readonly weekday: string;
}

/**
 * A date, `YYYY-MM-DD`, as lists show it. The names of the days begin with Sunday's; they are given,
 * because the browser's own take 20 ms to be found, before the first press is answered.
 */
export function formatDay(date: string, weekdays: readonly string[]): ShownDay {
  return { day: date.slice(5), weekday: weekdays[new Date(date).getUTCDay()] ?? "" };
}
