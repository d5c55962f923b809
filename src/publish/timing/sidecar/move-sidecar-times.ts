import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import type { TimedWord } from "../cues/timed-cue.ts";
import { applyOffsets, type OffsetFit } from "./fit-offsets.ts";
import type { SidecarBorder, SidecarCue, SidecarMoment, SidecarTimes } from "./sidecar-times.ts";

/** Moves all that a sidecar says to where it is heard. */
export function moveSidecarTimes(times: SidecarTimes, fit: OffsetFit): SidecarTimes {
  const move = (ms: number): number => applyOffsets(fit, ms);
  const moveEnd = (ms: number): number => applyOffsets(fit, ms, true);
  const moveRange = ([startMs, endMs]: MillisecondRange): MillisecondRange => [
    move(startMs),
    endMs === Infinity ? endMs : moveEnd(endMs),
  ];
  const moveBorder = ({ ms, limits }: SidecarBorder, own: typeof move): SidecarBorder => ({
    ms: own(ms),
    ...(limits && { limits: moveRange(limits) }),
  });
  const moveCue = ({ range, times: own, words }: SidecarCue): SidecarCue => ({
    range,
    times: own && { start: moveBorder(own.start, move), end: moveBorder(own.end, moveEnd) },
    words: words.map(([start, end, ...word]): TimedWord => [start, end, ...moveRange(word)]),
  });
  const moveMoment = ({ ms, line }: SidecarMoment, own: typeof move): SidecarMoment => ({
    ms: own(ms),
    line,
  });
  const { cues, anchors, gaps, latest } = times;
  return {
    cues: cues.map((paragraph) => paragraph.map(moveCue)),
    anchors: anchors.map(({ paragraph, offset, ms }) => ({ paragraph, offset, ms: move(ms) })),
    ...(gaps && {
      gaps: gaps.map(({ startMs, endMs, kind }) => ({
        startMs: move(startMs),
        endMs: moveEnd(endMs),
        kind,
      })),
    }),
    latest: { start: moveMoment(latest.start, move), end: moveMoment(latest.end, moveEnd) },
  };
}
