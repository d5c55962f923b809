const datePattern =
  /(?<!\d)(?<year>\d{4})\s*(?:[-/.]|年)\s*(?<month>\d{1,2})\s*(?:[-/.]|月)\s*(?<day>\d{1,2})(?!\d)/u;

/**
 * The first calendar date in a text as `YYYY-MM-DD`; undefined when there is none or it
 * does not exist. Full-width digits count.
 *
 * @example findNotesDate("来生小酒馆 2025/6/8") === "2025-06-08"
 */
export function findNotesDate(text: string): string | undefined {
  const groups = datePattern.exec(text.normalize("NFKC"))?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [
    Number(groups["year"]),
    Number(groups["month"]),
    Number(groups["day"]),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls 30 February over to March; a date that changes does not exist.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
