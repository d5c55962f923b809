/** A word on a picture. */
export interface PlacedWord {
  readonly text: string;
  /** From the left of the room. */
  readonly x: number;
  /** Index of its line. */
  readonly line: number;
  /** Of its letters, without the marks behind them. */
  readonly width: number;
}

/** Words in lines of one size. */
export interface WordLines {
  readonly sizePixels: number;
  readonly lineCount: number;
  readonly words: readonly PlacedWord[];
}

/** The room that words have. */
export interface WordRoom {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Sizes to be tried, the largest first. */
  readonly sizesPixels: readonly number[];
  readonly leading: number;
  readonly mostLines: number;
}

/** The letters of a word, without white space and the marks that close. */
export function findLetters(text: string): string {
  const letters = text.trim().replace(/[\p{P}\s]+$/u, "");
  return letters === "" ? text.trim() : letters;
}

/**
 * Puts words into lines, at the largest size at which they fit; undefined where they fit at none.
 * Words are whole: a line breaks before one.
 */
export function layOutWordLines(
  texts: readonly string[],
  room: WordRoom,
  measure: (text: string, sizePixels: number) => number,
): WordLines | undefined {
  for (const sizePixels of room.sizesPixels) {
    const widths = texts.map((text) => measure(text, sizePixels));
    const fits = fillLines(texts, widths, room.widthPixels);
    const lineCount = (fits.at(-1) ?? 0) + 1;
    const isFit =
      lineCount <= room.mostLines && lineCount * sizePixels * room.leading <= room.heightPixels;
    if (!isFit || widths.some((width) => width > room.widthPixels)) continue;
    const lines = balance(texts, widths, room.widthPixels);
    return {
      sizePixels,
      lineCount,
      words: placeWords(texts, lines, (text) => measure(text, sizePixels)),
    };
  }
  return undefined;
}

/** The line of each word. */
function fillLines(texts: readonly string[], widths: readonly number[], room: number): number[] {
  let line = 0;
  let x = 0;
  return widths.map((width, index) => {
    // What hangs over at the end is only a mark or a blank.
    if (x > 0 && x + width > room && texts[index]?.trim() !== "") {
      line += 1;
      x = 0;
    }
    x += width;
    return line;
  });
}

/** The narrowest room that needs no more lines: the last one is then as long as the others. */
function balance(texts: readonly string[], widths: readonly number[], room: number): number[] {
  let best = fillLines(texts, widths, room);
  const lastLine = best.at(-1) ?? 0;
  if (lastLine === 0) return best;
  let low = Math.max(room / 2, ...widths);
  let high = room;
  for (let round = 0; round < 8; round += 1) {
    const middle = (low + high) / 2;
    const lines = fillLines(texts, widths, middle);
    if ((lines.at(-1) ?? 0) <= lastLine) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}

function placeWords(
  texts: readonly string[],
  lines: readonly number[],
  measure: (text: string) => number,
): PlacedWord[] {
  let x = 0;
  return texts.map((text, index) => {
    const line = lines[index] ?? 0;
    const isFirst = index === 0 || lines[index - 1] !== line;
    const shown = isFirst ? text.trimStart() : text;
    if (isFirst) x = 0;
    const indent = shown.length - shown.trimStart().length;
    const placed = {
      text: shown.trimStart(),
      x: x + measure(shown.slice(0, indent)),
      line,
      width: measure(findLetters(shown)),
    };
    x += measure(shown);
    return placed;
  });
}
