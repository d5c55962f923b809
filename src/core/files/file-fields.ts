import * as v from "valibot";
import { isEpisodeId } from "../episode/episode-id.ts";
import { formatDate } from "../episode/calendar-date.ts";

/** Whole milliseconds from the start of the sound. */
export const millisecondsField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A count, an index or a UTF-16 offset. */
export const naturalField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A number in a row that begins with 1. */
export const ordinalField = v.pipe(naturalField, v.minValue(1));

/** Text that says something. */
export const textField = v.pipe(v.string(), v.nonEmpty());

/** A calendar date, `YYYY-MM-DD`. */
export const dateField = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isCalendarDate(text), "a date that is in no calendar"),
);

/** See {@link isEpisodeId}. */
export const episodeIdField = v.pipe(
  v.string(),
  v.check(isEpisodeId, "an episode id holds lower-case letters, digits and inner hyphens"),
);

/** A name of a file inside the same folder: no slash, no backslash, no leading dot. */
export const fileNameField = v.pipe(
  v.string(),
  v.regex(/^[^/\\.?#%:\p{Cc}][^/\\?#%:\p{Cc}]*$/u, "a file's name, without folders"),
);

/** Nothing but http(s), whole: it was written by others, and leads out of the site. */
export const webAddressField = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s]+$/iu, "an address that begins with https://"),
);

/** An address that is safe to put into a link: http(s), or a path inside the site. */
export const linkField = v.pipe(
  v.string(),
  v.regex(
    /^(?:https?:\/\/|mailto:|[^\s:/?#\\][^\s:\\]*$)/iu,
    "a link starts with https:// or is a path",
  ),
);

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return formatDate(year, month, day) === text;
}
