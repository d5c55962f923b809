import type { NotesProblemCode } from "../faults/notes-problem-code.ts";
import { parseBoldRuns } from "./bold-runs.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { findEpisodeDate } from "#core/episode/episode-date.ts";
import { splitTagList, type NotesLine } from "./tag-list.ts";
import type { TextRange } from "#core/episode/text-range.ts";

/** A spoken paragraph of the notes, without its `**` marks. */
export interface NotesParagraph {
  /** 1-based line where it starts. */
  readonly line: number;
  readonly text: string;
  /** Bold runs as ranges of `text`. */
  readonly keywords: readonly TextRange[];
  /** The `##` heading above it, where the notes have headings. */
  readonly heading?: NotesHeading;
}

/** A `##` heading of the notes. */
export interface NotesHeading {
  readonly line: number;
  readonly text: string;
}

/** Show notes as parsed; `title` and `date` are empty strings when the notes lack them. */
export interface ShowNotes {
  readonly title: string;
  /** From the front matter. */
  readonly headline?: string;
  /** `YYYY-MM-DD`, from the title line. */
  readonly date: string;
  readonly paragraphs: readonly NotesParagraph[];
  readonly tags: readonly string[];
}

/** What is wrong with the notes, where (1-based line), quoting the text at fault. */
export interface NotesProblem {
  readonly code: NotesProblemCode;
  readonly line: number;
  readonly quoted: string;
}

/** Problems that do not keep an episode from being published. */
export const notesWarnings: ReadonlySet<NotesProblemCode> = new Set([
  "lone-bold-mark",
  "repeated-tag",
]);

const titlePattern = /^[#＃]\s+(?<title>\S.*)$/u;
// Closing marks stand apart: `## C#` is about C#.
const headingPattern = /^##+\s+(?<heading>\S.*?)(?:\s+#+)?$/u;
const listMarkPattern = /^\s*(?:[-*+•]|>)\s+/u;
// `[text](address)`, and the same with ! for an image: only the text is spoken.
const linkPattern = /!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/gu;
const rulePattern = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u;
// A line that ends like a sentence ends its paragraph; any other line break is a soft wrap.
const paragraphEnd = /[。！？!?.…:：”’"」』）)]\s*$/u;

/**
 * Parses show notes: front matter, `# title date`, paragraphs with `**keywords**`, optional `##` headings,
 * a last list of hashtags. Never throws: the value holds what could be read, `problems`
 * says what is wrong and where.
 */
export function parseShowNotes(source: string): { notes: ShowNotes; problems: NotesProblem[] } {
  const lines = source
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\r|\n/u)
    .map((text, index): NotesLine => ({ line: index + 1, text }));
  const problems: NotesProblem[] = [];
  const { headline, rest: written } = parseFrontMatter(lines);
  const { title, date, rest } = parseTitle(written, problems);
  const { body, tags, repeated } = splitTagList(rest);
  for (const { line, text } of repeated)
    problems.push({ code: "repeated-tag", line, quoted: text });
  const paragraphs = parseBody(body, problems);
  const lastLine = lines.findLast(({ text }) => text.trim() !== "") ?? { line: 1, text: "" };
  if (paragraphs.length === 0) {
    problems.push({ code: "empty-body", line: rest[0]?.line ?? lastLine.line, quoted: title });
  }
  if (tags.length === 0) {
    problems.push({ code: "no-tags", line: lastLine.line, quoted: lastLine.text });
  }
  return {
    notes: { title, ...(headline !== undefined && { headline }), date, paragraphs, tags },
    problems,
  };
}

function parseTitle(
  lines: readonly NotesLine[],
  problems: NotesProblem[],
): { title: string; date: string; rest: readonly NotesLine[] } {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const { line, text } = lines[first] ?? { line: 1, text: "" };
  const title = titlePattern.exec(text.trim())?.groups?.["title"]?.trim();
  if (title === undefined) {
    problems.push({ code: "no-title", line, quoted: text });
    return { title: "", date: "", rest: lines };
  }
  const date = findEpisodeDate(title);
  if (date === undefined) problems.push({ code: "no-date", line, quoted: text });
  return { title, date: date ?? "", rest: lines.slice(first + 1) };
}

function parseBody(body: readonly NotesLine[], problems: NotesProblem[]): NotesParagraph[] {
  const paragraphs: NotesParagraph[] = [];
  let heading: NotesHeading | undefined;
  let open: NotesLine | undefined;
  const close = (): void => {
    const paragraph = open && parseParagraph(open, heading, problems);
    // Empty bold marks (`****`) leave nothing to say.
    if (paragraph && paragraph.text.trim() !== "") paragraphs.push(paragraph);
    open = undefined;
  };
  for (const { line, text } of body) {
    const headingText = headingPattern.exec(text.trim())?.groups?.["heading"];
    if (text.trim() === "" || rulePattern.test(text)) close();
    else if (headingText !== undefined) {
      close();
      heading = { line, text: parseBoldRuns(headingText).text };
    } else {
      const isListItem = listMarkPattern.test(text);
      if (open && (isListItem || paragraphEnd.test(open.text))) close();
      open = open
        ? { line: open.line, text: joinLines(open.text, text.trim()) }
        : { line, text: text.replace(listMarkPattern, "").trim() };
    }
  }
  close();
  return paragraphs;
}

function parseParagraph(
  { line, text }: NotesLine,
  heading: NotesHeading | undefined,
  problems: NotesProblem[],
): NotesParagraph {
  const bold = parseBoldRuns(text.replace(linkPattern, "$1"));
  if (bold.hasLoneMark) problems.push({ code: "lone-bold-mark", line, quoted: text });
  // A bold run that ends in a colon is a label (`**要点：**`), not what the paragraph is about.
  const keywords = bold.keywords.filter((range) => !/[:：]$/u.test(bold.text.slice(...range)));
  return { line, text: bold.text, keywords, ...(heading && { heading }) };
}

/** Joins a soft-wrapped line: with a space between Latin words, without one beside Chinese. */
function joinLines(before: string, after: string): string {
  const needsNoSpace =
    /[\p{Script=Han}，、；：。]$/u.test(before) || /^[\p{Script=Han}，、；：。]/u.test(after);
  return before + (needsNoSpace ? "" : " ") + after;
}
