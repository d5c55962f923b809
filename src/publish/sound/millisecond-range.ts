/** A part of the sound in whole milliseconds, half-open. */
export type MillisecondRange = readonly [startMs: number, endMs: number];
