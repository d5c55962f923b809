const datePattern =
  /(?<!\d)(?<year>\d{4})\s*(?:[-/.]|年)\s*(?<month>\d{1,2})\s*(?:[-/.]|月)\s*(?<day>\d{1,2})(?!\d)/u;
const dayFirstPattern =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<name>\p{L}{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/iu;
const monthFirstPattern =
  /(?<!\p{L})(?<name>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu;
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The first calendar date in a text as `YYYY-MM-DD`; undefined when there is none or it
 * does not exist. Full-width digits and English month names count; `7/2/2025` does not,
 * because half of the world reads it as February.
 *
 * @example findEpisodeDate("来生小酒馆 2025/6/8") === "2025-06-08"
 */
export function findEpisodeDate(text: string): string | undefined {
  const normalized = text.normalize("NFKC");
  const groups = [datePattern, dayFirstPattern, monthFirstPattern]
    .map((pattern) => pattern.exec(normalized)?.groups)
    .find((found) => found !== undefined);
  if (!groups) return undefined;
  const [year, month, day] = [
    Number(groups["year"]),
    Number(groups["month"] ?? findMonth(groups["name"] ?? "")),
    Number(groups["day"]),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls 30 February over to March; a date that changes does not exist.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** 1 to 12, or 0 for what is no month. */
function findMonth(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
