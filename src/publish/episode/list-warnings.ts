import { formatClock } from "../faults/format-clock.ts";
import type { PublishFault } from "../faults/publish-error.ts";
import type { NotesChapter } from "../notes/find-chapters.ts";

/** Chapters of another cut. */
export function listLateChapters(
  chapters: readonly NotesChapter[],
  durationMs: number,
  where: string,
): PublishFault[] {
  return chapters
    .filter(({ startMs }) => startMs >= durationMs)
    .map(({ line, startMs, title }): PublishFault => ({
      code: "late-chapter",
      where,
      line,
      quoted: title,
      expected: formatClock(startMs),
    }));
}

/** Pins whose words are gone. */
export function listLostPins(lostPins: readonly string[], where: string): PublishFault[] {
  return lostPins.map((quoted): PublishFault => ({ code: "pin-lost", where, quoted }));
}
