import { foldTerm } from "#core/search/term-matcher.ts";
import { buildScript } from "./build-script.ts";
import type { NotesChapter } from "./find-chapters.ts";
import { findTitle } from "./find-title.ts";
import { readFrontMatterChapters } from "./front-matter-chapters.ts";
import { splitFrontMatter, type FrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown-tree.ts";
import { listLoneMarks } from "./lone-marks.ts";
import { listNotesItems, type NotesTree } from "./notes-items.ts";
import { prepareLines } from "./prepare-lines.ts";
import type { NotesProblem } from "./notes-problem.ts";
import type { NotesParagraph } from "./spoken-paragraph.ts";
import { splitTagList, type NotesLine } from "./tag-list.ts";

/** Show notes as parsed; none of it is required. */
export interface ShowNotes {
  /** An empty string where the notes have none. */
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** What may be spoken. Whether it is, only the sound can tell. */
  readonly paragraphs: readonly NotesParagraph[];
  readonly tags: readonly string[];
  /** `00:07 Title` lines, in order. */
  readonly chapters: readonly NotesChapter[];
  /** Whether there are chapters, sections or lists as notes about a sound have them. */
  readonly isAbout: boolean;
  /** All blocks, but the title and the tags, to be shown. */
  readonly tree: NotesTree;
  /** Indexes of blocks of which something may be spoken, and of the title. */
  readonly spokenBlocks: ReadonlySet<number>;
  readonly titleBlock: number;
}

/** The lines of a text, without a byte order mark. */
function splitLines(source: string): string[] {
  return source.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
}

/**
 * Parses show notes: front matter, a title, Markdown, hashtags in lines of their own. Never
 * throws: the value holds what could be read, `problems` says what is wrong and where.
 */
export function parseShowNotes(source: string): { notes: ShowNotes; problems: NotesProblem[] } {
  const { frontMatter, body, problems } = splitFrontMatter(splitLines(source));
  const { lines, code } = prepareLines(body, frontMatter.title !== undefined);
  const split = splitTags(lines, code);
  const tree = listNotesItems(parseMarkdown(split.markdown));
  const title = findTitle(tree.items, frontMatter.title);
  const { hosts = [], guests = [], people = [] } = frontMatter;
  const script = buildScript(title.rest, {
    footerLine: split.footerLine,
    people: [...people, ...hosts, ...guests].map(({ name }) => name),
  });
  const listed = readFrontMatterChapters(frontMatter);
  return {
    notes: {
      title: title.text,
      frontMatter,
      paragraphs: script.paragraphs,
      tags: joinTags(frontMatter.tags ?? [], split.tags),
      chapters: listed.length > 0 ? listed : script.chapters,
      isAbout: script.isAbout || split.footerLine !== Infinity,
      tree,
      spokenBlocks: script.spokenBlocks,
      titleBlock: title.block,
    },
    problems: [
      ...problems,
      ...split.repeated.map(({ line, text }): NotesProblem => ({
        code: "repeated-tag",
        line,
        quoted: text,
      })),
      ...listLoneMarks(script.paragraphs, lines),
    ],
  };
}

/** Those of the front matter first; each stands once, however it is written. */
function joinTags(listed: readonly string[], tags: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const tag of [...listed, ...tags]) {
    const name = tag.replace(/^[#＃]/u, "").trim();
    if (name !== "" && !found.has(foldTerm(name))) found.set(foldTerm(name), name);
  }
  return [...found.values()];
}

interface SplitNotes {
  /** The notes with the lines of tags blanked, so that numbers stay. */
  readonly markdown: string;
  /** Infinity where nothing stands below the tags. */
  readonly footerLine: number;
  readonly tags: readonly string[];
  readonly repeated: readonly NotesLine[];
}

function splitTags(lines: readonly NotesLine[], code: ReadonlySet<number>): SplitNotes {
  const scanned = lines.map(({ line, text }) => ({ line, text: code.has(line) ? "." : text }));
  const { body, footer, tags, repeated } = splitTagList(scanned);
  const kept = new Set([...body, ...footer].map(({ line }) => line));
  const footerLine = footer.find(({ text }) => text.trim() !== "")?.line ?? Infinity;
  const markdown = lines.map(({ line, text }) => (kept.has(line) ? text : "")).join("\n");
  return { markdown, footerLine, tags, repeated };
}
