import type { TimeRange } from "#core/episode/time-range.ts";

/** When to fall asleep: at a time on the clock (ms since 1970), or with the story or episode. */
export type SleepGoal =
  | { readonly kind: "time"; readonly endsAtMs: number }
  | { readonly kind: "story"; readonly story: TimeRange }
  | { readonly kind: "episode" };

/** A sleep timer that runs. */
export interface SleepState {
  readonly goal: SleepGoal;
  /** Whole seconds of listening that are left, rounded up. */
  readonly secondsLeft: number;
}

/** The slice of the sleep timer. */
export interface SleepSlice {
  /** Seconds until the sound fades out, and what for. */
  readonly sleep: SleepState | undefined;
}

/** True when the listener wants silence once the episode is over. */
export function wantsSilenceAtEnd({ sleep }: SleepSlice): boolean {
  return sleep !== undefined && sleep.goal.kind !== "time";
}
