import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import type { PhraseMatch } from "./trace-match.ts";
import type { VoiceActivity } from "./voice-activity.ts";

/** Shorter stretches without text are pauses. */
const shortestSeconds = 1.5;
/** A shorter stretch must be loud to be more than a pause. */
const certainSeconds = 3;
const loudActivity = 0.25;
/** Soft music lies little above silence. */
const softActivity = 0.03;
const silentActivity = 0.01;

/**
 * Finds what is heard but is not in the script: music, advertisements. In frames, in order,
 * without the silence around it.
 */
export function findGaps(
  phrases: readonly PhraseMatch[],
  { values }: VoiceActivity,
): (readonly [number, number])[] {
  const heard = phrases.filter(({ isSkipped }) => !isSkipped);
  const starts = [0, ...heard.map(({ endFrame }) => endFrame)];
  const ends = [...heard.map(({ startFrame }) => startFrame), values.length];
  return starts
    .map((start, index) => trimSilence(values, start, ends[index] ?? start))
    .filter(([start, end]) => {
      const seconds = (end - start) / frameRate;
      if (seconds < shortestSeconds) return false;
      const total = values.subarray(start, end).reduce((sum, value) => sum + value, 0);
      return total / (end - start) >= (seconds < certainSeconds ? loudActivity : softActivity);
    });
}

function trimSilence(values: Float32Array, start: number, end: number): readonly [number, number] {
  const isSilent = (frame: number): boolean => (values[frame] ?? 0) < silentActivity;
  let first = start;
  let last = end;
  while (first < last && isSilent(first)) first += 1;
  while (last > first && isSilent(last - 1)) last -= 1;
  return [first, last];
}
