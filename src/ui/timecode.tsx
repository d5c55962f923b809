import { formatTimecode } from "#core/timecode.ts";

/** A time as a clock, in a monospace face. */
export function Timecode({ seconds }: { readonly seconds: number }) {
  return <span className="figure">{formatTimecode(seconds)}</span>;
}
