import { formatTimecode } from "#core/episode/timecode.ts";

/** A time as people read it. @example formatClock(83_400) === "1:23" */
export function formatClock(ms: number): string {
  return formatTimecode(ms / 1000);
}
