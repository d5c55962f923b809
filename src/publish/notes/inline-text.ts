import type { TextRange } from "#core/episode/text-range.ts";

/** A link of a text: where its words stand, and its address as it was written. */
export interface InlineLink {
  /** Empty where only the address was written: it is not spoken. */
  readonly range: TextRange;
  readonly url: string;
}

/** A text without marks, and what the marks said. Line breaks are `\n`. */
export interface InlineText {
  readonly text: string;
  /** Bold runs, in order. */
  readonly bold: readonly TextRange[];
  readonly links: readonly InlineLink[];
}

export const emptyInline: InlineText = { text: "", bold: [], links: [] };

/** The part `[start, end)` of a text, with what is said of it. */
export function sliceInline(source: InlineText, start: number, end: number): InlineText {
  const cut = ([from, to]: TextRange): TextRange => [
    Math.max(from, start) - start,
    Math.min(to, end) - start,
  ];
  // The empty range of an address belongs to what stands before it.
  const isInside = ([from, to]: TextRange): boolean =>
    from === to ? (from > start || start === 0) && from <= end : to > start && from < end;
  return {
    text: source.text.slice(start, end),
    bold: source.bold.filter(isInside).map(cut),
    links: source.links
      .filter(({ range }) => isInside(range))
      .map(({ range, url }) => ({ range: cut(range), url })),
  };
}

/** The text without white space around it; an address at its edge stays. */
export function trimInline(source: InlineText): InlineText {
  const start = source.text.length - source.text.trimStart().length;
  const end = Math.max(start, source.text.trimEnd().length);
  const clamp = (offset: number): number => Math.min(end, Math.max(start, offset)) - start;
  return {
    ...sliceInline(source, start, end),
    links: source.links.map(({ range, url }) => ({
      range: [clamp(range[0]), clamp(range[1])],
      url,
    })),
  };
}

/** Two texts in a row. */
export function joinInline(before: InlineText, between: string, after: InlineText): InlineText {
  const offset = before.text.length + between.length;
  const shift = ([start, end]: TextRange): TextRange => [start + offset, end + offset];
  const [first, ...more] = after.bold.map(shift);
  const last = before.bold.at(-1);
  // A bold run across a line break is one.
  const isOne = first && last && last[1] === before.text.length && first[0] === offset;
  return {
    text: before.text + between + after.text,
    bold: isOne
      ? [...before.bold.slice(0, -1), [last[0], first[1]], ...more]
      : [...before.bold, ...(first ? [first] : []), ...more],
    links: [
      ...before.links,
      ...after.links.map(({ range, url }) => ({ range: shift(range), url })),
    ],
  };
}

/** The lines of a text. */
export function splitInlineLines(source: InlineText): InlineText[] {
  const lines: InlineText[] = [];
  let start = 0;
  for (const piece of source.text.split("\n")) {
    lines.push(sliceInline(source, start, start + piece.length));
    start += piece.length + 1;
  }
  return lines;
}

/** Joins a soft-wrapped line: with a space between Latin words, without one beside Chinese. */
export function joinWrapped(before: InlineText, after: InlineText): InlineText {
  const needsNoSpace =
    /[\p{Script=Han}，、；：。]$/u.test(before.text) ||
    /^[\p{Script=Han}，、；：。]/u.test(after.text);
  return joinInline(before, needsNoSpace ? "" : " ", after);
}
