import { parseTimecode } from "#core/episode/timecode.ts";
import type { NotesChapter } from "./find-chapters.ts";
import type { FrontMatter } from "./front-matter.ts";
import { parseStampLine } from "./stamp-line.ts";
import { toWebAddress } from "./web-address.ts";

/** The chapters that the front matter lists, in order; what has no time is left out. */
export function readFrontMatterChapters({ chapters = [] }: FrontMatter): NotesChapter[] {
  return chapters
    .flatMap((chapter): NotesChapter[] => {
      if (typeof chapter === "string") {
        const stamp = parseStampLine(chapter);
        if (!stamp) return [];
        const title = chapter.slice(stamp.from, stamp.to).trim();
        return [{ line: 1, startMs: stamp.startMs, title }];
      }
      const seconds = parseTimecode(chapter.start);
      if (seconds === undefined) return [];
      const url = toWebAddress(chapter.url ?? "");
      const startMs = Math.round(seconds * 1000);
      const { title, image } = chapter;
      const found = { ...(url !== undefined && { url }), ...(image !== undefined && { image }) };
      return [{ line: 1, startMs, title, ...found }];
    })
    .toSorted((one, other) => one.startMs - other.startMs);
}
