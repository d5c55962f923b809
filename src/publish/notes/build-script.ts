import { findStamps, type NotesStamps } from "./find-chapters.ts";
import { joinWrapped, sliceInline, trimInline, type InlineText } from "./inline-text.ts";
import type { NotesItem, NotesProseItem, ProseLine } from "./notes-items.ts";
import { markSections, type MarkedItem } from "./mark-sections.ts";
import type { NotesParagraph, ScriptHeading } from "./spoken-paragraph.ts";
import {
  findSpeakerNames,
  parseSpeakerLabel,
  unifyNames,
  type SpeakerLabel,
} from "./speaker-label.ts";
import { parseStampLine } from "./stamp-line.ts";

/** What may be spoken of the notes, and what shows that they are about the sound. */
export interface NotesScript {
  readonly paragraphs: readonly NotesParagraph[];
  readonly chapters: NotesStamps["chapters"];
  /** Blocks of the notes of which something may be spoken. */
  readonly spokenBlocks: ReadonlySet<number>;
  /** Whether there are chapters, sections or lists as notes about a sound have them. */
  readonly isAbout: boolean;
}

export interface ScriptOptions {
  /** Lines from this one on are a contact or the like. */
  readonly footerLine: number;
  /** Names that the front matter gives. */
  readonly people: readonly string[];
}

// A line that ends like a sentence ends its paragraph; any other line break is a soft wrap.
const paragraphEnd = /[。！？!?.…:：”’"」』）)]\s*$/u;
const bulletPattern = /^[•·●▪◦‣►▶]\s*/u;

/** Takes the spoken text out of the parts of notes: paragraphs with headings and speakers. */
export function buildScript(items: readonly NotesItem[], options: ScriptOptions): NotesScript {
  const { chapters, anchors } = findStamps(items);
  const chapterLines = new Set(chapters.map(({ line }) => line));
  const parts = markSections(items, options.footerLine);
  const hasTranscript = parts.some(({ section }) => section === "transcript");
  const isScript = ({ section }: MarkedItem): boolean =>
    section === (hasTranscript ? "transcript" : "unknown");
  const spoken = parts.filter((part): part is MarkedItem & { item: NotesProseItem } => {
    return part.item.kind === "prose" && !part.item.isLinks && isScript(part);
  });
  const isLine = ({ line }: ProseLine): boolean => !chapterLines.has(line);
  const names = findNames(
    spoken.flatMap(({ item }) => item.lines.filter(isLine)),
    anchors,
    options,
  );
  const writer = createWriter(names, anchors);
  const spokenBlocks = new Set<number>();
  for (const { item, heading } of spoken) {
    const lines = item.lines.filter(isLine);
    if (lines.length > 0) spokenBlocks.add(item.block);
    writer.write(lines, heading);
  }
  const isAbout =
    chapters.length > 0 ||
    parts.some(
      ({ item, section }) => section === "aside" || (item.kind === "prose" && item.isLinks),
    );
  return { paragraphs: writer.paragraphs, chapters, spokenBlocks, isAbout };
}

type Names = ReadonlyMap<string, string>;

/** The speakers of lines, each by one name. */
function findNames(
  lines: readonly ProseLine[],
  anchors: ReadonlySet<number>,
  { people }: ScriptOptions,
): Names {
  const labels = lines.flatMap((line) => readLabel(line, anchors)?.label ?? []);
  const names = findSpeakerNames(labels, lines.length, people);
  const all = [...new Set([...names, ...people])];
  const unified = unifyNames(all);
  return new Map([...names].map((name) => [name, unified.get(name) ?? name]));
}

interface LabelledLine {
  readonly label: SpeakerLabel | undefined;
  /** The line without its time. */
  readonly inline: InlineText;
  readonly startMs: number | undefined;
}

function readLabel({ line, inline }: ProseLine, anchors: ReadonlySet<number>): LabelledLine {
  const stamp = anchors.has(line) ? parseStampLine(inline.text) : undefined;
  const isLead = stamp?.place === "start";
  const rest = isLead ? trimInline(sliceInline(inline, stamp.from, stamp.to)) : inline;
  const label = parseSpeakerLabel(rest);
  return { label, inline: rest, startMs: isLead ? stamp.startMs : label?.startMs };
}

interface OpenParagraph {
  readonly line: number;
  readonly inline: InlineText;
  readonly anchorMs: number | undefined;
}

/** Joins lines to paragraphs, under their headings and speakers. */
function createWriter(names: Names, anchors: ReadonlySet<number>) {
  const paragraphs: NotesParagraph[] = [];
  let speaker: string | undefined;
  let pendingMs: number | undefined;
  const push = (open: OpenParagraph | undefined, heading: ScriptHeading | undefined): void => {
    // Empty bold marks (`** **`) leave nothing to say.
    if (open && open.inline.text.trim() !== "")
      paragraphs.push(createParagraph(open, { heading, speaker }));
  };
  return {
    paragraphs,
    write(lines: readonly ProseLine[], heading: ScriptHeading | undefined): void {
      let open: OpenParagraph | undefined;
      for (const line of lines) {
        const { label, inline, startMs } = readLabel(line, anchors);
        const name = label && names.get(label.name);
        const own = name === undefined ? inline : (label?.rest ?? inline);
        const time = name === undefined && !anchors.has(line.line) ? undefined : startMs;
        const isBullet = bulletPattern.test(own.text);
        if (
          name !== undefined ||
          isBullet ||
          time !== undefined ||
          paragraphEnd.test(open?.inline.text ?? "")
        ) {
          push(open, heading);
          open = undefined;
        }
        if (name !== undefined) speaker = name;
        pendingMs = time ?? pendingMs;
        const text = trimInline(
          sliceInline(
            own,
            isBullet ? (bulletPattern.exec(own.text)?.[0].length ?? 0) : 0,
            own.text.length,
          ),
        );
        if (text.text === "" && text.links.length === 0) continue;
        open = open
          ? { ...open, inline: joinWrapped(open.inline, text) }
          : { line: line.line, inline: text, anchorMs: pendingMs };
        pendingMs = undefined;
      }
      push(open, heading);
    },
  };
}

function createParagraph(
  { line, inline, anchorMs }: OpenParagraph,
  { heading, speaker }: { heading: ScriptHeading | undefined; speaker: string | undefined },
): NotesParagraph {
  const { text, bold, links } = tidy(inline);
  // A bold run that ends in a colon is a label (`**要点：**`), not what the paragraph is about.
  const keywords = bold.filter((range) => !/[:：]$/u.test(text.slice(...range)));
  return {
    line,
    text,
    keywords,
    ...(links.length > 0 && { links }),
    ...(heading && { heading }),
    ...(speaker !== undefined && { speaker }),
    ...(anchorMs !== undefined && { anchorMs }),
  };
}

/** An address that is not spoken leaves a space before the full stop, or at the end. */
function tidy(inline: InlineText): InlineText {
  let result = trimInline(inline);
  for (
    let match = / +(?=[.,;!?。，；！？])| {2,}/u.exec(result.text);
    match && result.links.length > 0;
  ) {
    const end = match.index + match[0].length;
    const keep = match[0].length > 1 && !/^[.,;!?。，；！？]/u.test(result.text.slice(end)) ? 1 : 0;
    result = joinAt(result, match.index + keep, end);
    match = / +(?=[.,;!?。，；！？])| {2,}/u.exec(result.text);
  }
  return result;
}

function joinAt(inline: InlineText, start: number, end: number): InlineText {
  const shift = (offset: number): number =>
    offset <= start ? offset : Math.max(start, offset - (end - start));
  return {
    text: inline.text.slice(0, start) + inline.text.slice(end),
    bold: inline.bold.map(([from, to]) => [shift(from), shift(to)]),
    links: inline.links.map(({ range: [from, to], url }) => ({
      range: [shift(from), shift(to)],
      url,
    })),
  };
}
