import type { VoiceActivity } from "./voice-activity.ts";
import { findQuietStretches } from "./voice-activity.ts";

/** Moves times of starts and ends, in frames, to where a pause ends or begins. */
export interface PauseSnapper {
  snapStart(frame: number): number;
  snapEnd(frame: number): number;
}

/** How far outside a pause a time may lie to be moved to its end. */
const reachFrames = 8;
/** With less contrast, pauses cannot be told from quiet speech: nothing is moved then. */
const leastContrast = 4;

/**
 * Makes a snapper for a recording. A match says where speech fits best, the energy says
 * where it begins; inside a pause only the latter is right.
 */
export function createPauseSnapper(activity: VoiceActivity): PauseSnapper {
  const pauses = activity.contrast < leastContrast ? [] : findQuietStretches(activity);
  const findPause = (frame: number, edge: 0 | 1): readonly [number, number] | undefined =>
    pauses
      .filter(([start, end]) => frame >= start - reachFrames && frame <= end + reachFrames)
      .toSorted((a, b) => Math.abs(a[edge] - frame) - Math.abs(b[edge] - frame))[0];
  return {
    snapStart: (frame) => findPause(frame, 1)?.[1] ?? frame,
    snapEnd: (frame) => findPause(frame, 0)?.[0] ?? frame,
  };
}
