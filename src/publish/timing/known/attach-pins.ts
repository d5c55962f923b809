import type { TextAnchor } from "../cues/text-anchor.ts";
import type { TimedCue } from "../cues/timed-cue.ts";

/** Writes down with every cue what the publisher pinned in it. */
export function attachPins(
  cues: readonly (readonly TimedCue[])[],
  pins: readonly TextAnchor[],
): TimedCue[][] {
  return cues.map((own, paragraph) =>
    own.map((cue) => {
      const [start, end] = cue.range;
      const held = pins
        .filter((pin) => pin.paragraph === paragraph && pin.offset >= start && pin.offset < end)
        .map(({ offset, ms }) => [offset, ms] as const);
      return held.length === 0 ? cue : { ...cue, pins: held };
    }),
  );
}
