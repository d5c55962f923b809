import type { NotesLine } from "./tag-list.ts";

const fencePattern = /^\s{0,3}(?:`{3,}|~{3,})/u;
const fullWidthHeading = /^\s{0,3}(?<marks>＃{1,6})(?=\s)/u;
// `##标题`, without the space that CommonMark asks for. One # alone is a hashtag.
const tightHeading = /^(?<marks>#{2,6})(?=[^#\s])/u;
const tightTitle = /^\s*[#＃](?=[^#＃\s])/u;
// Above a title may stand pictures, comments, tags and rules.
const passedOver = /^\s*(?:!\[.*|<!--.*-->|<img\b.*|[-*_]{3,})?\s*$/u;

/** Lines of notes as Markdown is strict about them, and which of them are code. */
export interface PreparedLines {
  readonly lines: readonly NotesLine[];
  /** Line numbers inside of ``` fences: no tags, no titles. */
  readonly code: ReadonlySet<number>;
}

/**
 * Brings what people write for headings to CommonMark: full-width marks, `##标题` and a first
 * line `#标题` without the space. Numbers of lines stay.
 *
 * @param isTitled whether the title stands elsewhere: then a first `#word` is a tag
 */
export function prepareLines(source: readonly string[], isTitled: boolean): PreparedLines {
  const code = findCode(source);
  const lines = source.map((text, index): NotesLine => {
    const line = index + 1;
    if (code.has(line)) return { line, text };
    const wide = fullWidthHeading.exec(text)?.groups?.["marks"] ?? "";
    const plain = wide === "" ? text : text.trimStart().replace(wide, "#".repeat(wide.length));
    return { line, text: plain.replace(tightHeading, "$<marks> ") };
  });
  const title = isTitled ? -1 : findTightTitle(lines);
  return {
    lines: lines.map(({ line, text }, index) => ({
      line,
      text: index === title ? text.replace(tightTitle, "# ") : text,
    })),
    code,
  };
}

function findCode(source: readonly string[]): ReadonlySet<number> {
  const code = new Set<number>();
  let isOpen = false;
  for (const [index, text] of source.entries()) {
    const isFence = fencePattern.test(text);
    if (isFence || isOpen) code.add(index + 1);
    if (isFence) isOpen = !isOpen;
  }
  return code;
}

/** The first line where it is `#标题`; -1 where it is a list of tags, or a title follows. */
function findTightTitle(lines: readonly NotesLine[]): number {
  const first = lines.findIndex(({ text }) => !passedOver.test(text));
  const { text = "" } = lines[first] ?? {};
  const marks = text.match(/(?:^|\s)[#＃](?=\S)|\S[#＃](?=\s|$)/gu)?.length ?? 0;
  const hasTitle = lines.some((line) => /^\s{0,3}#\s+\S/u.test(line.text));
  return tightTitle.test(text) && marks === 1 && !hasTitle ? first : -1;
}
