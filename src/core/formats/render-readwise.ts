import { formatMomentUrl } from "../links/moment-url.ts";
import type { BookmarkGroup } from "../listener/group-bookmarks.ts";

/** The show that quotes are from. */
export interface QuotedShow {
  /** With a slash at the end. */
  readonly rootUrl: string;
  readonly title: string;
  readonly host: string;
}

/** As Readwise names them. @see https://readwise.io/import_bulk */
const columns = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"];

/**
 * Renders bookmarks as CSV for Readwise, a row for each: the words, the episode, who speaks, a link
 * that plays these words, the note, the second, and when it was kept. Lines end as RFC 4180 wants.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function renderReadwiseCsv(groups: readonly BookmarkGroup[], show: QuotedShow): string {
  const rows = groups.flatMap(({ episodeTitle, bookmarks }) =>
    bookmarks.map(({ episodeId, startSeconds, endSeconds, text, note, createdAtMs }) => [
      text,
      `${episodeTitle} · ${show.title}`,
      show.host,
      formatMomentUrl(show.rootUrl, episodeId, { startSeconds, endSeconds }),
      note,
      String(Math.floor(startSeconds)),
      formatReadwiseDate(createdAtMs),
    ]),
  );
  return [columns, ...rows].map((row) => `${row.map(escapeCsv).join(",")}\r\n`).join("");
}

/**
 * A field of CSV, quoted. A program that calculates would take one that begins like a formula for
 * one: an apostrophe before it keeps it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example escapeCsv('say "hi"') // '"say ""hi"""'
 */
export function escapeCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** UTC, e.g. `2026-11-28 09:30:00`. */
function formatReadwiseDate(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 19).replace("T", " ");
}
