/** In how many quotes a line stands; 0 behind an empty line. */
export interface LineNesting {
  readonly quotes: number;
  /** How much of a parser's work it makes, which grows with the square of their sum. */
  readonly weight: number;
}

/** What begins the lines of quotes and lists. */
const leadPattern = /^(?:\s|>|[*+-](?=\s|$)|\d{1,9}[.)](?=\s|$))+/u;
/** So deep nobody lists; as far as here costs nothing. */
const commonItems = 8;

/**
 * Weighs a line by the quotes that it opens, by being in one without saying so, and by the list
 * items that it is in.
 *
 * @see https://spec.commonmark.org/0.31.2/#container-blocks
 */
export function measureNesting(line: string, before: LineNesting): LineNesting {
  const [lead = ""] = leadPattern.exec(line) ?? [];
  if (line.trim() === "") return { quotes: 0, weight: 0 };
  const own = lead.split(">").length - 1;
  const quotes = own === 0 ? before.quotes : own;
  const opened = Math.max(0, own - before.quotes);
  const continued = own === 0 && quotes > 0 ? 1 : 0;
  const isItem = /[^\s>]/u.test(lead);
  const items = isItem ? Math.floor((/^\s*/u.exec(lead)?.[0].length ?? 0) / 2) : 0;
  return { quotes, weight: opened + continued + (items > commonItems ? items : 0) };
}
