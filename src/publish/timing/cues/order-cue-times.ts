import type { MillisecondRange } from "../../sound/millisecond-range.ts";

/**
 * Gives every cue its times, in order: a cue that is not spoken (undefined) gets none of
 * the sound, at the end of the cue before; a start that was reckoned, not heard, is moved
 * between its neighbours. Starts that ascend already are kept.
 */
export function orderCueTimes(cues: readonly (MillisecondRange | undefined)[]): MillisecondRange[] {
  const starts: number[] = [];
  let previousEndMs = 0;
  for (const cue of cues) {
    starts.push(cue?.[0] ?? previousEndMs);
    previousEndMs = cue?.[1] ?? previousEndMs;
  }
  let nextMs = Infinity;
  const capped = starts.toReversed().map((startMs) => {
    nextMs = Math.min(nextMs, startMs);
    return nextMs;
  });
  return capped.toReversed().map((startMs, index) => {
    const endMs = cues[index]?.[1] ?? startMs;
    return [startMs, Math.max(startMs, endMs)];
  });
}
