import type { NotesLine } from "./tag-list.ts";

/** What stands before the title between two lines of `---`. */
export interface FrontMatter {
  readonly headline?: string;
  /** The lines after it; all where there is none. */
  readonly rest: readonly NotesLine[];
}

const fencePattern = /^---\s*$/u;
const entryPattern = /^(?<key>[A-Za-z]\w*)\s*:\s*(?<value>.*?)\s*$/u;
const quotedPattern = /^(?<mark>["'])(?<text>.*)\k<mark>$/u;

/**
 * Reads the front matter of notes: lines of `key: value` between two lines of `---` at the very
 * beginning. Of its keys `headline` counts; others belong to other programs.
 */
export function parseFrontMatter(lines: readonly NotesLine[]): FrontMatter {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const end = lines.findIndex(({ text }, index) => index > first && fencePattern.test(text));
  const entries = lines.slice(first + 1, Math.max(0, end)).filter(({ text }) => text.trim() !== "");
  const isFrontMatter =
    fencePattern.test(lines[first]?.text ?? "") &&
    entries.length > 0 &&
    entries.every(({ text }) => entryPattern.test(text));
  if (!isFrontMatter) return { rest: lines };
  const value = entries
    .map(({ text }) => entryPattern.exec(text)?.groups)
    .find((groups) => groups?.["key"] === "headline")?.["value"];
  const headline = value && (quotedPattern.exec(value)?.groups?.["text"] ?? value).trim();
  return { ...(headline && { headline }), rest: lines.slice(end + 1) };
}
