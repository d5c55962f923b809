import { doubtfulConfidence } from "../cues/confidence.ts";
import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import { orderCueTimes } from "../cues/order-cue-times.ts";
import type { TimedCue, TimedWord } from "../cues/timed-cue.ts";
import { isExact, type SidecarBorder, type SidecarCue } from "./sidecar-times.ts";

/** A sentence heard so far outside of its captions was not heard there. */
const farthestMs = 1000;

/** What is known beside the sidecar. */
export interface MergeOptions {
  readonly durationMs: number;
  /** What listening found, where the sidecar does not time every word. */
  readonly heard?: readonly TimedCue[] | undefined;
}

/**
 * Gives every sentence its times: those of the sidecar where it has them, else what was heard
 * within the limits that it sets, else its guess. Words that were heard are kept inside of
 * their sentence, and left out where listening is not sure of them.
 *
 * @param cues undefined for a sentence of which the sidecar is not believed
 */
export function mergeSidecarTimes(
  cues: readonly (SidecarCue | undefined)[],
  { durationMs, heard }: MergeOptions,
): TimedCue[] {
  const own = cues.flatMap((cue, index) => {
    const found = heard?.[index];
    if (!cue) return found ?? [];
    const trusted = findTrusted(cue, found);
    const timed = timeCue(cue, trusted, durationMs);
    return heard && !isExact(cue) ? doubtCue(timed, trusted?.confidence ?? 0) : timed;
  });
  const times = orderCueTimes(
    own.map(({ isSpoken, startMs, endMs }) => (isSpoken ? [startMs, endMs] : undefined)),
  );
  let nextMs = durationMs;
  const merged: TimedCue[] = [];
  for (const [index, cue] of [...own.entries()].toReversed()) {
    const [startMs, endMs] = times[index] ?? [cue.startMs, cue.endMs];
    const words = capWords(cue.words, [startMs, nextMs]);
    nextMs = words[0]?.[2] ?? nextMs;
    merged.push({ ...cue, startMs, endMs, words });
  }
  return merged.toReversed();
}

function doubtCue(cue: TimedCue, confidence: number): TimedCue {
  return { ...cue, confidence };
}

/** Words start in order, from sentence to sentence too, even where two voices overlap. */
function capWords(words: readonly TimedWord[], [leastMs, mostMs]: MillisecondRange): TimedWord[] {
  let nextMs = mostMs;
  const capped = words.toReversed().map(([start, end, startMs, endMs]): TimedWord => {
    nextMs = Math.min(nextMs, Math.max(startMs, leastMs));
    return [start, end, nextMs, Math.max(nextMs, endMs)];
  });
  return capped.toReversed();
}

/** What was heard of a sentence, when it can be trusted. */
function findTrusted({ times }: SidecarCue, heard: TimedCue | undefined): TimedCue | undefined {
  if (!times || heard?.isSpoken !== true) return undefined;
  const [startMs] = times.start.limits ?? [times.start.ms];
  const [, endMs] = times.end.limits ?? [0, times.end.ms];
  const isSure = (heard.confidence ?? 1) >= doubtfulConfidence;
  // Captions may come early and stay long, but what they say is heard while they stand.
  const isNear = heard.startMs >= startMs - farthestMs && heard.endMs <= endMs + farthestMs;
  return isSure && isNear ? heard : undefined;
}

function timeCue(
  { range, times, words }: SidecarCue,
  heard: TimedCue | undefined,
  durationMs: number,
): TimedCue {
  if (!times) return { range, startMs: 0, endMs: 0, isSpoken: false, words: [] };
  const find = ({ ms, limits }: SidecarBorder, heardMs: number | undefined): number =>
    Math.min(durationMs, limits && heardMs !== undefined ? clamp(heardMs, limits) : ms);
  const startMs = find(times.start, heard?.startMs);
  const endMs = Math.max(startMs, find(times.end, heard?.endMs));
  const heardWords = (heard?.words ?? []).map(([start, end, from, to]): TimedWord => [
    start,
    end,
    clamp(from, [startMs, endMs]),
    clamp(to, [startMs, endMs]),
  ]);
  const ownWords = words.map(([start, end, from, to]): TimedWord => [
    start,
    end,
    Math.min(from, durationMs),
    Math.min(to, durationMs),
  ]);
  return { range, startMs, endMs, isSpoken: true, words: words.length > 0 ? ownWords : heardWords };
}

function clamp(ms: number, [leastMs, mostMs]: MillisecondRange): number {
  return Math.max(leastMs, Math.min(ms, mostMs));
}
