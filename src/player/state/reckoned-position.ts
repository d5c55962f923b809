/** What the clock reads. */
export interface ClockSource {
  readonly readPositionSeconds: () => number;
  /** Seconds of sound in a second. */
  readonly readRate: () => number;
}

/** A page's clock that runs a little fast would lead away from the sound's for ever. */
const drift = 0.99;
/** Further behind than any step: it was sent elsewhere, or it stands. */
const longestStepSeconds = 0.1;
/** More than two clocks differ by between two looks. */
const shortestStepSeconds = 0.005;
/** A step that is found in a frame may be as old as one. */
const frameSeconds = 1 / 60;

/**
 * Where the sound has come to by the page's clock, in seconds. Firefox tells a position in steps of
 * up to 60 ms, so what it tells may lie that far behind what is heard: good to be shown, since the
 * next step mends it, but not to plan by.
 */
export function createReckonedPosition({
  readPositionSeconds,
  readRate,
}: ClockSource): () => number {
  let knownSeconds = -Infinity;
  let knownAtMs = 0;
  let slackSeconds = 0;
  return () => {
    const nowMs = performance.now();
    const toldSeconds = readPositionSeconds();
    const goneSeconds = ((nowMs - knownAtMs) / 1000) * readRate() * drift;
    const behindSeconds = knownSeconds + goneSeconds - toldSeconds;
    if (behindSeconds < 0 || behindSeconds > longestStepSeconds) {
      knownSeconds = toldSeconds;
      knownAtMs = nowMs;
      return toldSeconds + slackSeconds;
    }
    if (behindSeconds > shortestStepSeconds) slackSeconds = frameSeconds * readRate();
    return toldSeconds + behindSeconds + slackSeconds;
  };
}
