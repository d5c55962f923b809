import type { TimedCue, TimedGap } from "./timed-cue.ts";

/** Times that stand already. */
export interface KnownTimes {
  /** For each sentence of the text its cue; undefined where it must be listened for. */
  readonly cues: readonly (TimedCue | undefined)[];
  readonly gaps: readonly TimedGap[];
}
