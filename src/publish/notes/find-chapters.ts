import { sliceInline, trimInline } from "./inline-text.ts";
import type { NotesItem, ProseLine } from "./notes-items.ts";
import { parseSpeakerLabel } from "./speaker-label.ts";
import { parseStampLine, type StampLine } from "./stamp-line.ts";

/** A part of the sound with an exact start, as the notes say it. */
export interface NotesChapter {
  readonly line: number;
  readonly startMs: number;
  readonly title: string;
  /** An address that its line links to. */
  readonly url?: string;
  /** The address of its picture, as the front matter has it. */
  readonly image?: string;
}

/** What the times in the lines of notes are. */
export interface NotesStamps {
  readonly chapters: readonly NotesChapter[];
  /** Line numbers of times that say when the text behind them is spoken. */
  readonly anchors: ReadonlySet<number>;
}

interface StampedLine extends ProseLine {
  readonly stamp: StampLine;
  readonly hasTextBelow: boolean;
}

const sentenceEnd = /[。.！!？?…”"]$/u;
/** A title is shorter than what is said in one go. */
const shortestSpeech = 24;
const shortestChineseSpeech = 12;

/**
 * Tells chapters, `00:07 Title`, from times before spoken text, `[00:07] Good evening and …`.
 * Chapters stand in order; one alone counts at 0:00 only.
 */
export function findStamps(items: readonly NotesItem[]): NotesStamps {
  const stamped = items.flatMap(listStamped);
  const isSpeech = ({ inline, stamp, hasTextBelow }: StampedLine): boolean => {
    const text = inline.text.slice(stamp.from, stamp.to);
    if (stamp.place === "end") return hasTextBelow && parseSpeakerLabel(inline) !== undefined;
    // `[00:07] **Maya:** Fine.`
    if (parseSpeakerLabel(sliceInline(inline, stamp.from, stamp.to))?.isBold === true) return true;
    const least = /\p{Script=Han}/u.test(text) ? shortestChineseSpeech : shortestSpeech;
    return hasTextBelow || (sentenceEnd.test(text) && text.length >= least);
  };
  const spoken = stamped.filter(isSpeech);
  if (spoken.length * 2 > stamped.length) {
    return { chapters: [], anchors: new Set(spoken.map(({ line }) => line)) };
  }
  const chapters = stamped
    .filter((line) => !isSpeech(line))
    .map(toChapter)
    .filter(({ title }) => title !== "");
  const isOrdered = chapters.every(
    ({ startMs }, index) => startMs >= (chapters[index - 1]?.startMs ?? 0),
  );
  const counts = chapters.length > 1 ? isOrdered : chapters[0]?.startMs === 0;
  return { chapters: counts ? chapters : [], anchors: new Set() };
}

function listStamped(item: NotesItem): StampedLine[] {
  const lines = item.kind === "heading" ? [{ line: item.line, inline: item.inline }] : item.lines;
  return lines.flatMap(({ line, inline }, index): StampedLine[] => {
    const stamp = parseStampLine(inline.text);
    const next = lines[index + 1];
    const hasTextBelow = next !== undefined && parseStampLine(next.inline.text) === undefined;
    return stamp ? [{ line, inline, stamp, hasTextBelow }] : [];
  });
}

function toChapter({ line, inline, stamp }: StampedLine): NotesChapter {
  const title = trimInline(sliceInline(inline, stamp.from, stamp.to));
  const [link] = title.links;
  // Of a row of a table the cell beside the time; what stands in others says more than a title.
  const [cell = ""] = title.text.split("\t");
  return {
    line,
    startMs: stamp.startMs,
    title: cell.replaceAll(/^[\s\-–—|｜:：·]+|[\s\-–—|｜:：·]+$/gu, ""),
    ...(link && { url: link.url }),
  };
}
