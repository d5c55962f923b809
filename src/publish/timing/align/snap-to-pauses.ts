import type { VoiceActivity } from "./voice-activity.ts";
import { findQuietStretches } from "./voice-activity.ts";

/** Moves times of starts and ends, in frames, to where a pause ends or begins. */
export interface PauseSnapper {
  /** `lastFrame` is where the words before end: since then the first word may have begun. */
  snapStart(frame: number, lastFrame: number): number;
  /** `nextFrame` is where the next words begin: up to there the last word may be drawn out. */
  snapEnd(frame: number, nextFrame: number): number;
}

/** How far outside a pause a time may lie to be moved to its end. */
const reachFrames = 8;
/** How much longer a last word may sound than the reference has it. */
const longestTailFrames = 60;
/** How much earlier a first word may begin than the reference has it: with a long hiss. */
const longestHeadFrames = 32;
/** A breath is quieter. */
const headActivity = 0.3;
/** In so many frames a sound rises out of a pause. */
const riseFrames = 2;
/**
 * With less contrast, pauses cannot be told from quiet speech, and under a bed of music a loud
 * note looks like a beginning: nothing is moved then.
 */
const leastContrast = 6;

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
    snapStart: (frame, lastFrame) => {
      const own = findPause(frame, 1)?.[1];
      if (own !== undefined) return own;
      const behind = pauses.findLast(([, end]) => end <= frame)?.[1] ?? -Infinity;
      if (behind < frame - longestHeadFrames || behind + reachFrames < lastFrame) return frame;
      const head = activity.values.subarray(behind + riseFrames, frame);
      return head.every((value) => value >= headActivity) ? behind : frame;
    },
    snapEnd: (frame, nextFrame) => {
      const latest = Math.min(frame + longestTailFrames, nextFrame);
      const ahead = pauses.find(([start]) => start > frame && start <= latest);
      return (findPause(frame, 0) ?? ahead)?.[0] ?? frame;
    },
  };
}
