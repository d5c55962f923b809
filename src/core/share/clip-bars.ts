import { resamplePeaks } from "../episode/peaks.ts";
import type { TimeRange } from "../episode/time-range.ts";

/** The sound around a clip as bars; `[first, end)` are those of the clip. */
export interface ClipBars {
  /** 0 (quiet) to 1. */
  readonly levels: readonly number[];
  readonly first: number;
  readonly end: number;
}

/** What bars are made of. */
export interface ClipBarsInput {
  readonly durationSeconds: number;
  readonly range: TimeRange;
  readonly count: number;
  /** Nothing around the clip is shown. */
  readonly isClipOnly?: boolean;
}

/** How many times as long as the clip the sound around it is that is shown. */
const viewFactor = 5;
const shortestViewSeconds = 24;

/**
 * Bars of the sound around a clip: five times as long as the clip, at least 24 seconds, inside of
 * the episode. The clip has one bar at least.
 */
export function createClipBars(
  peaks: readonly number[],
  { durationSeconds, range, count, isClipOnly = false }: ClipBarsInput,
): ClipBars {
  const { startSeconds, endSeconds } = range;
  const length = Math.min(
    durationSeconds,
    isClipOnly
      ? endSeconds - startSeconds
      : Math.max(shortestViewSeconds, (endSeconds - startSeconds) * viewFactor),
  );
  const middle = (startSeconds + endSeconds) / 2;
  const from = Math.min(durationSeconds - length, Math.max(0, middle - length / 2));
  const toBar = (seconds: number): number => ((seconds - from) / length) * count;
  const first = Math.min(count - 1, Math.max(0, Math.round(toBar(startSeconds))));
  const end = Math.min(count, Math.max(first + 1, Math.round(toBar(endSeconds))));
  const perSecond = peaks.length / Math.max(1, durationSeconds);
  const part = peaks.slice(
    Math.floor(from * perSecond),
    Math.max(Math.floor(from * perSecond) + 1, Math.ceil((from + length) * perSecond)),
  );
  const bars = part.length < count ? interpolate(part, count) : resamplePeaks(part, count);
  const loudest = Math.max(0.01, ...bars);
  return { levels: bars.map((level) => (level / loudest) ** 1.3), first, end };
}

/**
 * Where one peak stands for several bars these go up and down around it, as speech does: always
 * the same way for the same place.
 */
function interpolate(levels: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, bar) => {
    const place = (bar / Math.max(1, count - 1)) * Math.max(0, levels.length - 1);
    const left = levels[Math.floor(place)] ?? 0;
    const right = levels[Math.ceil(place)] ?? left;
    const level = left + (right - left) * (place % 1);
    return level * (0.62 + 0.38 * Math.abs(Math.sin(bar * 1.9 + 0.7)));
  });
}
