import { formatTimecode } from "#core/episode/timecode.ts";

/** A time with its tenth, as it stands in a link: `1:34.7`. */
export function formatTenths(seconds: number): string {
  const tenths = Math.floor(seconds * 10 + 0.001);
  return `${formatTimecode(tenths / 10)}.${tenths % 10}`;
}
