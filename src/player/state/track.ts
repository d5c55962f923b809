import type { TimeRange } from "#core/episode/time-range.ts";

/** An episode as the player needs it. */
export interface Track {
  readonly id: string;
  readonly title: string;
  /** Absolute address of the sound. */
  readonly url: string;
  /** Media type. */
  readonly mediaType: string;
  /** From the episode's file: streams report wrong lengths until they are read to the end. */
  readonly durationSeconds: number;
  /** When each spoken sentence starts, ascending. */
  readonly sentenceStartsSeconds: Float64Array;
  /** Its stories, in order. */
  readonly stories: readonly TimeRange[];
  /** Silence that can be left out, in order. */
  readonly silences: readonly TimeRange[];
}
