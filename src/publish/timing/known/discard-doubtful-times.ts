import type { Sentence } from "../cues/list-sentences.ts";
import { holdsOffset } from "./merge-pins.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";
import type { TimedCue } from "../cues/timed-cue.ts";

/** Sentences of less confidence beside a new pin are listened for again. */
const sureConfidence = 0.9;

/**
 * Gives up the times that new pins put in doubt: of the pinned sentences, their neighbours,
 * unsure ones beside these, and all that lie on the wrong side of a pin.
 */
export function discardDoubtfulTimes(
  sentences: readonly Sentence[],
  known: readonly (TimedCue | undefined)[],
  pins: readonly TextAnchor[],
): (TimedCue | undefined)[] {
  const loose = new Set<number>();
  for (const pin of pins) {
    const pinned = sentences.findIndex((sentence) => holdsOffset(sentence, pin));
    const { ms } = pin;
    for (const [index, cue] of known.entries()) {
      const isWrong = index < pinned ? (cue?.endMs ?? 0) > ms : (cue?.startMs ?? ms) < ms;
      if (Math.abs(index - pinned) <= 1 || isWrong) loose.add(index);
    }
    for (const step of [-1, 1]) {
      let index = pinned + 2 * step;
      while ((known[index]?.confidence ?? 1) < sureConfidence) {
        loose.add(index);
        index += step;
      }
    }
  }
  return known.map((cue, index) => (loose.has(index) ? undefined : cue));
}
