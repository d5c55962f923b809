import { readDate } from "#core/episode/episode-date.ts";
import type { NotesItem } from "./notes-items.ts";
import { parseSpeakerLabel } from "./speaker-label.ts";
import { parseStampLine } from "./stamp-line.ts";

/** The title of notes, and their parts without it. */
export interface FoundTitle {
  /** Empty where there is none. */
  readonly text: string;
  /** Index of its block; -1 where none is a title. */
  readonly block: number;
  readonly rest: readonly NotesItem[];
}

/** A first line that is longer is a paragraph. */
const longestTitle = 80;
const sentenceEnd = /[。！!.…；;：:，,”"]\s*$/u;

/**
 * Finds the title: what the front matter says, the first heading of the highest level, or a
 * first line that stands alone and does not end like a sentence.
 */
export function findTitle(items: readonly NotesItem[], given: string | undefined): FoundTitle {
  const found = findTitleItem(items, given);
  if (!found) return { text: given ?? "", block: -1, rest: items };
  return {
    text: given ?? found.text,
    block: found.keepsBlock ? -1 : found.item.block,
    rest: items.flatMap((item) => (item === found.item ? found.rest : [item])),
  };
}

interface TitleItem {
  readonly item: NotesItem;
  readonly text: string;
  /** What is left of the item, and whether its block is shown for it. */
  readonly rest: readonly NotesItem[];
  readonly keepsBlock?: boolean;
}

function findTitleItem(
  items: readonly NotesItem[],
  given: string | undefined,
): TitleItem | undefined {
  const first = items.find(({ kind }) => kind !== "aside");
  const tops = items.filter((item) => item.kind === "heading" && item.depth === 1);
  const [top] = tops;
  if (top?.kind === "heading" && (top === first || tops.length === 1)) {
    const text = top.inline.text;
    // With a title of its own the front matter leaves several to be parts.
    const isPart = given !== undefined && tops.length > 1 && !isAlike(text, given);
    return isPart ? undefined : { item: top, text, rest: [] };
  }
  if (first?.kind === "heading" && readDate(first.inline.text) !== undefined) {
    return { item: first, text: first.inline.text, rest: [] };
  }
  return first?.kind === "prose" && given === undefined ? findPlainTitle(first, items) : undefined;
}

function findPlainTitle(
  item: Extract<NotesItem, { kind: "prose" }>,
  items: readonly NotesItem[],
): TitleItem | undefined {
  const [line, ...more] = item.lines;
  if (!line || item.isLinks || (more.length === 0 && items.length === 1)) return undefined;
  const { text } = line.inline;
  const isSaid = sentenceEnd.test(text) || parseSpeakerLabel(line.inline) !== undefined;
  const isTitle = text.length <= longestTitle && !isSaid && parseStampLine(text) === undefined;
  // The first of several lines is one only where it gives the date.
  if (!isTitle || (more.length > 0 && readDate(text) === undefined)) return undefined;
  const rest = more.length === 0 ? [] : [{ ...item, lines: more }];
  return { item, text, rest, keepsBlock: more.length > 0 };
}

function isAlike(one: string, other: string): boolean {
  const fold = (text: string): string =>
    text.normalize("NFKC").toLowerCase().replaceAll(/\W/gu, "");
  return fold(one) === fold(other) || one === other;
}
