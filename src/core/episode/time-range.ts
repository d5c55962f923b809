/** A stretch of sound in seconds, half-open. */
export interface TimeRange {
  readonly startSeconds: number;
  readonly endSeconds: number;
}
