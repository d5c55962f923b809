import { foldTerm } from "#core/search/term-matcher.ts";

/** One line of notes with its 1-based number. */
export interface NotesLine {
  readonly line: number;
  readonly text: string;
}

/** The hashtags at the end of notes and the lines before them. */
export interface TagListSplit {
  readonly body: readonly NotesLine[];
  readonly tags: readonly string[];
  /** Lines whose tag stands in the list already. */
  readonly repeated: readonly NotesLine[];
}

// A heading has a space or a second # behind its #, a hashtag has neither.
const tagLinePattern =
  /^\s*(?:(?:\*\*)?[^#＃。！？!?*]{1,40}(?:[:：](?:\*\*)?|\*\*[:：])\s*)?[#＃](?=[^#＃\s])/u;
// Often written in bold, the colon inside or outside of the marks.
const labelPattern = /^(?:\*\*)?[^。！？!?*]{1,40}(?:[:：](?:\*\*)?|\*\*[:：])\s*$/u;
// Each looks back, so that a long run of separators is read once, not from each of them.
const tagBreakPattern = /(?:^|(?<![\s,，、;；])[\s,，、;；]+)[#＃](?=\S)/u;
const tailPattern = /(?<![\s,，、;；])[\s,，、;；]+$/u;

/**
 * Splits off the last list of hashtags, with its label line (`本期关键词:`) where there is
 * one. A tag may hold spaces; several may share a line. `tags` is empty when the text does
 * not end with such a list.
 */
export function splitTagList(lines: readonly NotesLine[]): TagListSplit {
  let end = lines.length;
  while (end > 0 && isTagOrBlank(lines[end - 1])) end -= 1;
  const tagLines = lines.slice(end).filter(({ text }) => text.trim() !== "");
  if (tagLines.length === 0) return { body: lines, tags: [], repeated: [] };

  const seen = new Set<string>();
  const tags: string[] = [];
  const repeated: NotesLine[] = [];
  for (const line of tagLines) {
    for (const piece of line.text
      .replace(/^[^#＃]*/u, "")
      .trim()
      .split(tagBreakPattern)) {
      const tag = piece.replace(tailPattern, "").trim();
      if (tag === "") continue;
      if (seen.has(foldTerm(tag))) repeated.push(line);
      else tags.push(tag);
      seen.add(foldTerm(tag));
    }
  }
  const hasLabel = labelPattern.test(lines[end - 1]?.text ?? "");
  return { body: lines.slice(0, hasLabel ? end - 1 : end), tags, repeated };
}

function isTagOrBlank(line: NotesLine | undefined): boolean {
  return line === undefined || line.text.trim() === "" || tagLinePattern.test(line.text);
}
