import { levelFrameMs } from "./level-meter.ts";
import type { MillisecondRange } from "./millisecond-range.ts";

/** Shorter gaps are breaths and stops inside a sentence. */
const shortestMs = 350;
/** Below this a recording is silent however quiet its room is; digital silence has no level. */
const quietestFloorDecibels = -50;
/** A steady hum or tone has no pauses. */
const leastContrastDecibels = 9;
/** How far the threshold lies above the floor, on the way to loud speech. */
const thresholdShare = 0.3;

/**
 * Finds the pauses of a recording, in order. What counts as quiet follows the recording:
 * a share of the way from its own floor (5th percentile) to its loud speech (90th), so
 * that a noisy room has pauses too.
 */
export function findSilences(levels: readonly number[]): MillisecondRange[] {
  const decibels = smooth(levels.map(toDecibels));
  const sorted = decibels.toSorted((a, b) => a - b);
  const percentile = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const floor = Math.max(quietestFloorDecibels, percentile(0.05));
  const loud = percentile(0.9);
  if (loud - floor < leastContrastDecibels) return [];
  const threshold = floor + thresholdShare * (loud - floor);
  return findRuns(decibels, threshold)
    .map(([start, end]): MillisecondRange => [start * levelFrameMs, end * levelFrameMs])
    .filter(([startMs, endMs]) => endMs - startMs >= shortestMs);
}

function toDecibels(level: number): number {
  return 20 * Math.log10(Math.max(level, 1e-5));
}

/** Median of five frames: a click does not break a pause, and edges stay where they are. */
function smooth(values: readonly number[]): number[] {
  return values.map((value, index) => {
    const near = values.slice(Math.max(0, index - 2), index + 3).toSorted((a, b) => a - b);
    return near[near.length >> 1] ?? value;
  });
}

/** Runs of frames `[start, end)` below the threshold. */
function findRuns(decibels: readonly number[], threshold: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start = -1;
  for (let frame = 0; frame <= decibels.length; frame += 1) {
    const isQuiet = (decibels[frame] ?? Infinity) < threshold;
    if (isQuiet && start === -1) start = frame;
    if (isQuiet || start === -1) continue;
    runs.push([start, frame]);
    start = -1;
  }
  return runs;
}
