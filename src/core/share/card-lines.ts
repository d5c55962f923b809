/** Measures text of a size in pixels of the card; so that layout needs no page. */
export interface MeasureText {
  (text: string, sizePixels: number): number;
}

/** How a quote stands on a card. */
export interface CardLines {
  readonly lines: readonly string[];
  readonly sizePixels: number;
  /** The quote goes on behind the last line, which says so with an ellipsis. */
  readonly isCut: boolean;
}

/** The room that a quote has. */
export interface CardRoom {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Sizes to be tried, the largest first. */
  readonly sizesPixels: readonly number[];
  /** Height of a line as a multiple of its size. */
  readonly leading: number;
  readonly mostLines: number;
}

const closing = String.raw`[，。！？；：、…—,.!?;:”’）》」』】〉)\]}"'～·]`;
const clausePattern = new RegExp(
  String.raw`.+?(?:[，。！？；：…—,.!?;:]+[”’）》」』】)"']*(?=\s|[^\d\s]|$)|$)`,
  "gsu",
);
const sentenceEnd = /[。！？!?…][”’）》」』】)"']*$|\.[”’)"']*$/u;
const closingOnly = new RegExp(`^${closing}+$`, "u");
const openingOnly = /^[“‘（《「『【〈([{¿¡]+$/u;
/** Fewer characters than these make no line of their own. */
const fewestCharacters = 2;

/**
 * Lays out a quote: a clause a line where that fits, else lines of even length that break between
 * words; smaller where it must be. What does not fit at the smallest size ends with a sentence
 * or, where not even the first one fits, with a word.
 */
export function layOutQuote(text: string, room: CardRoom, measure: MeasureText): CardLines {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  const clauses = listClauses(plain);
  for (const sizePixels of room.sizesPixels) {
    const lines = layOutClauses(clauses, room, (line) => measure(line, sizePixels));
    if (lines && fits(lines, sizePixels, room)) return { lines, sizePixels, isCut: false };
  }
  for (const sizePixels of room.sizesPixels) {
    const lines = layOutWords(plain, room.widthPixels, (line) => measure(line, sizePixels));
    if (fits(lines, sizePixels, room)) return { lines, sizePixels, isCut: false };
  }
  return cutQuote(clauses, room, measure);
}

function fits(lines: readonly string[], sizePixels: number, room: CardRoom): boolean {
  return (
    lines.length <= room.mostLines && lines.length * sizePixels * room.leading <= room.heightPixels
  );
}

/** A clause a line; undefined where one of them is too long or too short for that. */
function layOutClauses(
  clauses: readonly string[],
  { widthPixels }: CardRoom,
  measure: (line: string) => number,
): string[] | undefined {
  const lines: string[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    const joined = last === undefined ? clause : joinText(last, clause);
    const isShort = countLetters(clause) < fewestCharacters || countLetters(last ?? "——") < 2;
    if (last !== undefined && isShort && measure(joined) <= widthPixels) {
      lines[lines.length - 1] = joined;
    } else lines.push(clause);
  }
  const areFit = lines.every(
    (line) => measure(line) <= widthPixels && countLetters(line) >= fewestCharacters,
  );
  return areFit ? lines : undefined;
}

/** Lines of even length that break between words. */
function layOutWords(text: string, width: number, measure: (line: string) => number): string[] {
  const parts = listParts(text, width, measure);
  const widest = fillLines(parts, width, measure);
  let low = width / 2;
  let high = width;
  let best = widest;
  // The narrowest lines that are no more than these: the last one is then as long as the others.
  for (let round = 0; round < 8 && widest.length > 1; round += 1) {
    const middle = (low + high) / 2;
    const lines = fillLines(parts, middle, measure);
    const isGood = lines.length <= widest.length && lines.every((line) => measure(line) <= width);
    if (isGood) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}

function fillLines(
  parts: readonly string[],
  width: number,
  measure: (line: string) => number,
): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && measure((last + part).trimEnd()) <= width) {
      lines[lines.length - 1] = last + part;
    } else lines.push(part.trimStart());
  }
  return lines.map((line) => line.trim());
}

/** Words with the marks that belong to them; what is wider than a line is divided by characters. */
function listParts(text: string, width: number, measure: (line: string) => number): string[] {
  const parts: string[] = [];
  let opening = "";
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    if (openingOnly.test(segment)) {
      opening += segment;
    } else if (
      (closingOnly.test(segment) || isGlued(parts.at(-1), segment)) &&
      opening === "" &&
      parts.length > 0
    ) {
      parts[parts.length - 1] += segment;
    } else {
      parts.push(opening + segment);
      opening = "";
    }
  }
  if (opening !== "") parts.push(opening);
  return parts.flatMap((part) =>
    measure(part.trim()) <= width ? [part] : divide(part, width, measure),
  );
}

/** White space stays with the word before it, and what Latin words are joined by with both. */
function isGlued(before: string | undefined, segment: string): boolean {
  if (before === undefined) return false;
  if (/^\s+$/u.test(segment)) return true;
  return (
    /[\p{Script=Latin}\d][-/.@_%+&]?$/u.test(before) &&
    /^[-/.@_%+&\p{Script=Latin}\d]/u.test(segment)
  );
}

function divide(part: string, width: number, measure: (line: string) => number): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    const last = pieces.at(-1);
    if (last !== undefined && measure(last + segment) <= width)
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** As many whole sentences as fit at the smallest size, else as many clauses, else as many words. */
function cutQuote(clauses: readonly string[], room: CardRoom, measure: MeasureText): CardLines {
  const sizePixels = room.sizesPixels.at(-1) ?? 60;
  const layOut = (text: string): string[] =>
    layOutWords(text, room.widthPixels, (line) => measure(line, sizePixels));
  const joined = (count: number): string => clauses.slice(0, count).reduce(joinText, "");
  const counts = clauses.map((_, index) => index + 1).toReversed();
  for (const isEnd of [(text: string) => sentenceEnd.test(text), () => true]) {
    for (const count of counts) {
      const text = joined(count);
      const lines = layOut(`${trimEnd(text)}…`);
      if (isEnd(text) && fits(lines, sizePixels, room)) return { lines, sizePixels, isCut: true };
    }
  }
  const lines = layOut(joined(1)).slice(0, room.mostLines);
  while (!fits(lines, sizePixels, room)) lines.pop();
  const last = trimEnd(
    Array.from(lines.pop() ?? "")
      .slice(0, -1)
      .join(""),
  );
  return { lines: [...lines, `${last}…`], sizePixels, isCut: true };
}

/** A full stop before an ellipsis would be one dot too many; a question stays one. */
function trimEnd(text: string): string {
  return text.replace(/[，。；：、…,.;:—\s]+$/u, "");
}

function listClauses(text: string): string[] {
  const clauses: string[] = [];
  for (const [found] of text.matchAll(clausePattern)) {
    const clause = found.trim();
    if (clause === "") continue;
    if (closingOnly.test(clause) && clauses.length > 0) clauses[clauses.length - 1] += clause;
    else clauses.push(clause);
  }
  return clauses;
}

function joinText(a: string, b: string): string {
  return a + (/[\p{Script=Latin}\d.,!?;:]$/u.test(a) ? " " : "") + b;
}

function countLetters(text: string): number {
  return Array.from(text).filter((character) =>
    /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(character),
  ).length;
}
