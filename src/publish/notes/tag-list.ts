import { foldTerm } from "#core/search/term-matcher.ts";

/** One line of notes with its 1-based number. */
export interface NotesLine {
  readonly line: number;
  readonly text: string;
}

/** The tags of notes and the lines around them. */
export interface TagListSplit {
  /** The lines before the last list, without lists further up. */
  readonly body: readonly NotesLine[];
  /** What stands below the last list: a contact, a licence. It is shown, not spoken. */
  readonly footer: readonly NotesLine[];
  readonly tags: readonly string[];
  /** Tags that stand in the list already, as they are written; each once of a line. */
  readonly repeated: readonly NotesLine[];
}

// A heading has a space or a second # behind its #, a hashtag has neither.
const tagLinePattern =
  /^\s*(?:[-*+•]\s+)?(?:(?:\*\*)?[^#＃。！？!?*]{1,40}(?:[:：](?:\*\*)?|\*\*[:：])\s*)?[#＃](?=[^#＃\s])/u;
// Often written in bold, the colon inside or outside of the marks.
const labelPattern = /^(?:\*\*)?[^。！？!?*]{1,40}(?:[:：](?:\*\*)?|\*\*[:：])\s*$/u;
// Each looks back, so that a long run of separators is read once, not from each of them.
const tagBreakPattern = /(?:^|(?<![\s,，、;；])[\s,，、;；]+)[#＃](?=\S)/u;
const tailPattern = /(?<![\s,，、;；])[\s,，、;；]+$/u;
// `Keywords: a, b`: without hashtags it is the label that says what they are.
const namedListPattern =
  /^\s*(?:#{1,6}\s+)?(?:\*\*)?(?:本期|本集)?(?:keywords?|tags?|topics?|关键词|关键字|标签|话题|關鍵詞|標籤)\s*(?:[:：](?:\*\*)?|\*\*[:：])\s*(?<list>[^#＃]*)$/iu;
// `#a# #b#`, as Weibo writes them: each has a mark at both ends.
const closedTagPattern = /[#＃]([^#＃\s][^#＃]*?)[#＃](?=\s|$|[,，、;；]|[#＃])/gu;
/** A list further up ends the notes where so little of them follows. */
const mostFooterShare = 0.25;

/**
 * Splits off the hashtags that stand in lines of their own, with their label line
 * (`本期关键词:`) where there is one, and lists with a label alone (`Keywords: a, b`). A tag
 * may hold spaces; several may share a line. `tags` is empty where there is no such line.
 */
export function splitTagList(lines: readonly NotesLine[]): TagListSplit {
  const runs = findRuns(lines);
  const seen = new Set<string>();
  const tags: string[] = [];
  const repeated: NotesLine[] = [];
  const told = new Set<string>();
  for (const line of runs.flatMap(({ start, end }) => lines.slice(start, end))) {
    for (const tag of readTags(line.text)) {
      const folded = foldTerm(tag);
      if (!seen.has(folded)) tags.push(tag);
      else if (!told.has(`${line.line} ${folded}`)) repeated.push(quoteTag(line, tag));
      if (seen.has(folded)) told.add(`${line.line} ${folded}`);
      seen.add(folded);
    }
  }
  const isTag = new Set(
    runs.flatMap(({ label, end }) => Array.from({ length: end - label }, (_, at) => label + at)),
  );
  const last = runs.at(-1);
  const end = last && isFooter(lines, last) ? last.end : lines.length;
  const body = lines.filter((_, index) => index < end && !isTag.has(index));
  return { body, footer: lines.slice(end), tags, repeated };
}

/** With its mark where it has one. */
function quoteTag({ line, text }: NotesLine, tag: string): NotesLine {
  const marked = [`#${tag}`, `＃${tag}`].find((one) => text.includes(one));
  return { line, text: marked ?? tag };
}

/** Lines `[start, end)` of tags, and the line of their label, which is `start` where there is none. */
interface TagRun {
  readonly start: number;
  readonly end: number;
  readonly label: number;
}

function findRuns(lines: readonly NotesLine[]): TagRun[] {
  const runs: TagRun[] = [];
  let index = 0;
  while (index < lines.length) {
    if (!isTagLine(lines[index])) {
      index += 1;
      continue;
    }
    let end = index + 1;
    for (let next = end; next < lines.length && isTagOrBlank(lines[next]); next += 1) {
      if (isTagLine(lines[next])) end = next + 1;
    }
    const hasLabel = labelPattern.test(lines[index - 1]?.text ?? "");
    runs.push({ start: index, end, label: hasLabel ? index - 1 : index });
    index = end;
  }
  return runs;
}

function isFooter(lines: readonly NotesLine[], { start, end }: TagRun): boolean {
  const count = (part: readonly NotesLine[]): number =>
    part.reduce((sum, { text }) => sum + text.trim().length, 0);
  const after = count(lines.slice(end));
  return after > 0 && after < mostFooterShare * count(lines.slice(0, start));
}

function readTags(text: string): string[] {
  const named = namedListPattern.exec(text)?.groups?.["list"];
  if (named !== undefined) return clean(named.split(/[,，、;；|/]/u));
  const list = text.replace(/^[^#＃]*/u, "").trim();
  const closed = Array.from(list.matchAll(closedTagPattern), ([, tag = ""]) => tag);
  // `#C# #F#`: a mark may belong to the name; a language of one letter has it.
  if (closed.length > 0 && list.replace(closedTagPattern, "").trim() === "") {
    return clean(closed.map((tag) => (/^\p{Lu}$/u.test(tag) ? `${tag}#` : tag)));
  }
  return clean(list.split(tagBreakPattern));
}

function clean(pieces: readonly string[]): string[] {
  return pieces.map((piece) => piece.replace(tailPattern, "").trim()).filter((tag) => tag !== "");
}

function isTagLine(line: NotesLine | undefined): boolean {
  if (line === undefined) return false;
  const named = namedListPattern.exec(line.text)?.groups?.["list"];
  return tagLinePattern.test(line.text) || (named !== undefined && named.trim() !== "");
}

function isTagOrBlank(line: NotesLine | undefined): boolean {
  return line === undefined || line.text.trim() === "" || isTagLine(line);
}
