/** Guesses how long work will still take, from how far it is. */
export type TimeLeft = (done: number) => number | undefined;

/** Earlier guesses would be wild. */
const leastSeconds = 1;
const leastDone = 0.03;
/** How fast a guess follows a new one, in seconds. */
const adaptationSeconds = 3;

/**
 * Makes a guess that counts down calmly: what the pace so far says, drawn near over some
 * seconds, because no stage goes at quite the pace of the one before. Seconds; undefined
 * while it is too early to tell.
 *
 * @param now clock in milliseconds
 */
export function createTimeLeft(now: () => number): TimeLeft {
  const startMs = now();
  let endSeconds: number | undefined;
  let lastSeconds = 0;
  return (done) => {
    const seconds = (now() - startMs) / 1000;
    if (seconds < leastSeconds || done < leastDone) return undefined;
    const paceEndSeconds = seconds / done;
    const share =
      endSeconds === undefined ? 1 : 1 - Math.exp((lastSeconds - seconds) / adaptationSeconds);
    endSeconds = (endSeconds ?? 0) + (paceEndSeconds - (endSeconds ?? 0)) * share;
    lastSeconds = seconds;
    return Math.max(0, endSeconds - seconds);
  };
}
