/** How text may be laid out in lines. */
export interface LineBox {
  /** In widths of a Chinese character. */
  readonly width: number;
  readonly lineCount: number;
  /** BCP 47, for the ends of words. */
  readonly language: string;
}

/** After these a clause ends, and a line may. */
const clauseEnd = /(?<=[，。！？；：、,.!?;:…]["”’』」）)]?)(?=\s|[^\s\d])/u;
/** Marks that never begin a line. */
const neverFirst = /^[\p{P}\s]/u;
/** Marks that never end one. */
const neverLast = /[（(《〈「『“‘[]$/u;

/**
 * Breaks a text into lines: where its clauses end if they fit, else between words. Undefined
 * when it needs more lines than there are.
 */
export function breakLines(text: string, box: LineBox): string[] | undefined {
  const lines: string[] = [];
  for (const clause of text.trim().split(clauseEnd)) {
    const last = lines.at(-1);
    const joined = last === undefined ? clause : last + clause;
    // Two short clauses share a line; a line that is full enough ends with its clause.
    if (last !== undefined && measureWidth(joined.trim()) <= box.width) {
      lines[lines.length - 1] = joined;
      continue;
    }
    lines.push(...breakClause(clause.trimStart(), box));
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== "");
  return trimmed.length <= box.lineCount ? trimmed : undefined;
}

/**
 * A question without the clauses that lead up to it, the longest first; none for what is no
 * question. At least `leastWidth` is left, in widths of a Chinese character.
 */
export function listShorterQuestions(text: string, leastWidth: number): string[] {
  if (!/[?？]["”’』」]?$/u.test(text.trim())) return [];
  const clauses = text.trim().split(clauseEnd);
  return clauses
    .map((_, index) =>
      clauses
        .slice(index + 1)
        .join("")
        .trim(),
    )
    .filter((rest) => measureWidth(rest) >= leastWidth);
}

/** Into lines of about the same length, so that none holds a single character. */
function breakClause(clause: string, box: LineBox): string[] {
  const total = measureWidth(clause);
  if (total <= box.width) return [clause];
  const count = Math.ceil(total / box.width);
  // Somewhat more than its share, because words do not end where lines should.
  for (const share of [1, 1.08, 1.2]) {
    const lines = fillLines(clause, Math.min(box.width, (total / count) * share), box);
    if (lines.length <= count) return lines;
  }
  return fillLines(clause, box.width, box);
}

function fillLines(clause: string, width: number, box: LineBox): string[] {
  const lines: string[] = [];
  const pieces = listUnbreakable(clause, box.language).flatMap((piece) =>
    cutWide(piece, box.width),
  );
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && measureWidth(last + piece.trimEnd()) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece.trimStart());
  }
  return lines;
}

/** A word that no line has room for goes on in the next, behind a hyphen. */
function cutWide(piece: string, width: number): string[] {
  if (measureWidth(piece.trimEnd()) <= width) return [piece];
  const parts = [""];
  for (const character of piece) {
    const last = parts.at(-1) ?? "";
    if (last === "" || measureWidth(`${last}${character}-`) <= width) {
      parts[parts.length - 1] = last + character;
    } else {
      if (/\p{L}$/u.test(last) && !wide.test(last.slice(-1))) parts[parts.length - 1] = `${last}-`;
      parts.push(character);
    }
  }
  return parts;
}

/** Words with the marks that belong to them. */
export function listUnbreakable(clause: string, language: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(clause)) {
    const last = pieces.at(-1);
    if (last !== undefined && (neverFirst.test(segment) || neverLast.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;
const capital = /[\p{Lu}\p{N}MWmw@%&]/u;

/** The width of a line, in widths of a Chinese character; rather too much than too little. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (wide.test(character)) width += 1;
    else width += capital.test(character) ? 0.72 : 0.58;
  }
  return width;
}
