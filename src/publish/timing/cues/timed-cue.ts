import type { TextRange } from "#core/episode/text-range.ts";

/** A word with its offsets in the paragraph's text and its times in whole milliseconds. */
export type TimedWord = readonly [start: number, end: number, startMs: number, endMs: number];

/** A point in the paragraph's text whose time the publisher gave. */
export type TimedPin = readonly [offset: number, ms: number];

/** A sentence of the notes with its times, however they were found. */
export interface TimedCue {
  /** In the paragraph's text; the cues of a paragraph cover it without gaps. */
  readonly range: TextRange;
  readonly startMs: number;
  readonly endMs: number;
  /** False when the sentence is not in the sound. */
  readonly isSpoken: boolean;
  /** 0 to 1, where times were found by listening. */
  readonly confidence?: number;
  readonly words: readonly TimedWord[];
  readonly pins?: readonly TimedPin[];
}

/** A stretch of sound that is not in the notes. */
export interface TimedGap {
  readonly startMs: number;
  readonly endMs: number;
  readonly kind: "music" | "speech";
}
