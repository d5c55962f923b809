import type { NotesItem, NotesProseItem, ProseLine } from "./notes-items.ts";
import {
  findBracketHeading,
  findNotesSection,
  findNumberedHeading,
  type NotesSection,
} from "./notes-section.ts";
import type { ScriptHeading } from "./spoken-paragraph.ts";
import { parseStampLine } from "./stamp-line.ts";

/** A part of the notes, what its section is, and the heading above it. */
export interface MarkedItem {
  readonly item: NotesItem;
  readonly section: NotesSection;
  readonly heading: ScriptHeading | undefined;
}

/** For each part the heading above it, and what its section is. */
export function markSections(items: readonly NotesItem[], footerLine: number): MarkedItem[] {
  const numbered = items
    .flatMap((item) => (item.kind === "prose" ? item.lines : []))
    .filter(({ inline }) => findNumberedHeading(inline.text) !== undefined).length;
  let heading: ScriptHeading | undefined;
  let section: MarkedItem["section"] = "unknown";
  let sectionDepth = 7;
  const enter = (text: string, line: number, depth: number): void => {
    const own = findNotesSection(text);
    if (own !== "unknown" || depth <= sectionDepth) [section, sectionDepth] = [own, depth];
    if (section !== "aside" && own !== "transcript") heading = { line, text };
  };
  return items.flatMap((item): MarkedItem[] => {
    if (item.kind === "heading") {
      const stamp = parseStampLine(item.inline.text);
      const text = stamp ? item.inline.text.slice(stamp.from, stamp.to) : item.inline.text;
      enter(text, item.line, item.depth);
      return [{ item, section, heading }];
    }
    if (item.line >= footerLine) return [{ item, section: "aside", heading }];
    if (item.kind === "aside") return [{ item, section, heading }];
    return splitAtHeadings(item, numbered > 1).map((part) => {
      if (part.title !== undefined) enter(part.title, part.item.line, part.depth);
      return { item: part.item, section, heading };
    });
  });
}

interface HeadedProse {
  readonly title?: string;
  readonly depth: number;
  readonly item: NotesProseItem;
}

/** Prose in which lines are headings: 【时间轴】, and 一、大模型 where several parts are numbered. */
function splitAtHeadings(item: NotesProseItem, isNumbered: boolean): HeadedProse[] {
  const parts: HeadedProse[] = [];
  let lines: ProseLine[] = [];
  let title: { readonly title?: string; readonly depth: number } = { depth: 7 };
  const close = (): void => {
    if (lines.length > 0 || title.title !== undefined) {
      parts.push({ ...title, item: { ...item, line: lines[0]?.line ?? item.line, lines } });
    }
    lines = [];
  };
  for (const line of item.lines) {
    const bracket = findBracketHeading(line.inline.text);
    const found = bracket ?? (isNumbered ? findNumberedHeading(line.inline.text) : undefined);
    if (found === undefined) lines.push(line);
    else {
      close();
      // A part in brackets ends one that is numbered, not the other way round.
      title = { title: found, depth: bracket === undefined ? 6 : 5 };
    }
  }
  close();
  return parts;
}
