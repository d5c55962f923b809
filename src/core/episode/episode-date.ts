import { formatDate } from "./calendar-date.ts";
import { parseChineseDigits, parseChineseNumber } from "./chinese-number.ts";

const isoPattern =
  /(?<!\d)(?<year>\d{4})\s*(?:[-/._]|年)\s*(?<month>\d{1,2})\s*(?:[-/._]|月)\s*(?<day>\d{1,2})(?!\d)/u;
const compactPattern = /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/u;
const dayFirstPattern =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+|of\s+)?(?<name>\p{L}{3,10})\.?,?\s+(?:de\s+)?(?<year>\d{4})(?!\d)/iu;
const monthFirstPattern =
  /(?<!\p{L})(?<name>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu;
// With dots the day comes first wherever dots are used.
const dottedPattern = /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u;
const slashedPattern =
  /(?<!\d)(?<one>\d{1,2})\s*[/-]\s*(?<other>\d{1,2})\s*[/-]\s*(?<year>\d{4})(?!\d)/u;
const yearlessPattern = /(?<!\d)(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]/u;

// 二〇二五年六月八日
const chinesePattern =
  /(?<year>[〇零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})[日号]/u;

const monthNames: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen"],
  ["feb", "fév", "fev"],
  ["mar", "mär", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mag", "mei"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

/** What a text says about the day: one date, two that it may be, a day without its year, or nothing. */
export type DateReading =
  | { readonly kind: "date"; readonly date: string }
  /** `7/2/2025`, which half of the world reads as February. */
  | {
      readonly kind: "ambiguous";
      readonly quoted: string;
      readonly dates: readonly [string, string];
    }
  | { readonly kind: "yearless"; readonly month: number; readonly day: number };

/**
 * Reads the first date of a text in any of the usual forms: `2025/6/8`, `20250608`,
 * `二〇二五年六月八日`, `8 June 2025`, `June 8, 2025`, `8. Juni 2025`, `08.06.2025`, `6月8日`, full-width digits.
 * Undefined when there is none, or it does not exist.
 */
export function readDate(text: string): DateReading | undefined {
  const normalized = writeDigits(text.normalize("NFKC"));
  for (const pattern of [
    isoPattern,
    compactPattern,
    dayFirstPattern,
    monthFirstPattern,
    dottedPattern,
  ]) {
    const groups = pattern.exec(normalized)?.groups;
    const date = groups && toDate(groups);
    if (date !== undefined) return { kind: "date", date };
    // A day that does not exist is a mistake, not another form.
    if (groups && pattern === isoPattern) return undefined;
  }
  return readSlashed(normalized) ?? readYearless(normalized);
}

/** A text with its date in Chinese numerals as one in digits. */
function writeDigits(text: string): string {
  const match = chinesePattern.exec(text);
  const { year = "", month = "", day = "" } = match?.groups ?? {};
  const numbers = [parseChineseDigits(year), parseChineseNumber(month), parseChineseNumber(day)];
  return match ? text.replace(match[0], numbers.join("/")) : text;
}

function toDate(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { year, month, day, name } = groups;
  return formatDate(
    Number(year),
    month === undefined ? findMonth(name ?? "") : Number(month),
    Number(day),
  );
}

function readSlashed(text: string): DateReading | undefined {
  const match = slashedPattern.exec(text);
  const { one = "", other = "", year = "" } = match?.groups ?? {};
  const monthFirst = formatDate(Number(year), Number(one), Number(other));
  const dayFirst = formatDate(Number(year), Number(other), Number(one));
  if (monthFirst !== undefined && dayFirst !== undefined && monthFirst !== dayFirst) {
    return { kind: "ambiguous", quoted: match?.[0] ?? "", dates: [monthFirst, dayFirst] };
  }
  const date = monthFirst ?? dayFirst;
  return date === undefined ? undefined : { kind: "date", date };
}

function readYearless(text: string): DateReading | undefined {
  const { month, day } = yearlessPattern.exec(text)?.groups ?? {};
  // A leap year has all days.
  const exists = formatDate(2024, Number(month), Number(day)) !== undefined;
  return exists ? { kind: "yearless", month: Number(month), day: Number(day) } : undefined;
}

/**
 * The first calendar date in a text as `YYYY-MM-DD`; undefined when there is none or it
 * does not exist. `7/2/2025` does not count, because half of the world reads it as February.
 *
 * @example findEpisodeDate("夜航 2025/6/8") === "2025-06-08"
 */
export function findEpisodeDate(text: string): string | undefined {
  const reading = readDate(text);
  return reading?.kind === "date" ? reading.date : undefined;
}

/** 1 to 12, or 0 for what is no month. */
function findMonth(name: string): number {
  const folded = name.toLowerCase();
  // Juin and juillet share three letters with one another, juin and Jun none of their months.
  const exact = monthNames.findIndex((names) =>
    names.some((one) => one.length > 3 && folded.startsWith(one)),
  );
  if (exact !== -1) return exact + 1;
  return monthNames.findIndex((names) => names.includes(folded.slice(0, 3))) + 1;
}
