import { frameRate } from "../../sound/spectrum/mel-spectrum.ts";
import type { MatchCosts } from "./match-speech.ts";
import type { VoiceActivity } from "./voice-activity.ts";

/** A gap is less likely than none: about this many seconds of disagreement. */
const openSeconds = 0.64;
const quietGapShare = 0.2;
const quietPauseCost = 0.02;
/**
 * What a pause full of sound costs. While gaps are looked for, sound must be speech or a gap;
 * later, in noise, a pause must not be cheaper as a long drawn-out word.
 */
const loudPauseCosts = { gaps: 2, places: 1.2 } as const;

/** Inside of a phrase a pause is less likely than between phrases. */
const breathCost = 0.15;
/** What it costs to be faster or slower than the reference, beside the distance. */
const slopeCost = 0.15;

/** What costs depend on. */
export interface CostOptions {
  readonly pooledFrames: number;
  readonly search: keyof typeof loudPauseCosts;
  /** How far apart different speech is in this recording; see `measure-chance.ts`. */
  readonly level: number;
}

/** The costs of leaving sound and text unmatched: cheap over silence. */
export function createMatchCosts(
  activity: VoiceActivity,
  { pooledFrames, search, level }: CostOptions,
): MatchCosts {
  const count = Math.floor(activity.values.length / pooledFrames);
  const pooled = Float32Array.from({ length: count }, (_, frame) => {
    const own = activity.values.subarray(frame * pooledFrames, (frame + 1) * pooledFrames);
    return own.reduce((sum, value) => sum + value, 0) / pooledFrames;
  });
  const pause = pooled.map((value) => level * (quietPauseCost + loudPauseCosts[search] * value));
  return {
    pause,
    breath: pause.map((cost) => cost + level * breathCost),
    slope: level * slopeCost,
    gap: pooled.map((value) => level * (quietGapShare + (1 - quietGapShare) * value)),
    skip: level,
    open: (level * openSeconds * frameRate) / pooledFrames,
  };
}
