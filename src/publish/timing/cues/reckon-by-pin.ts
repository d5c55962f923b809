import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import { countSyllables } from "./count-syllables.ts";
import type { Sentence } from "./list-sentences.ts";
import type { TextAnchor } from "./text-anchor.ts";
import type { TimedCue } from "./timed-cue.ts";

/** A usual pace. */
const syllableMs = 220;

/**
 * Times of a sentence that was not heard, though the publisher heard it: they are reckoned by
 * its length from where a part of it is pinned, within limits.
 */
export function reckonByPin(
  { range, text }: Pick<Sentence, "range" | "text">,
  { offset, ms }: Pick<TextAnchor, "offset" | "ms">,
  [leastMs, mostMs]: MillisecondRange,
): TimedCue {
  const own = offset - range[0];
  const reckon = (part: string): number => Math.round(countSyllables(part) * syllableMs);
  const startMs = own === 0 ? ms : Math.max(leastMs, ms - reckon(text.slice(0, own)));
  const endMs = Math.max(startMs, Math.min(mostMs, ms + reckon(text.slice(own))));
  return { range, startMs, endMs, isSpoken: true, confidence: 1, words: [] };
}
