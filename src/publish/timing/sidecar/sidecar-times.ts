import type { TextRange } from "#core/episode/text-range.ts";
import type { MillisecondRange } from "../../sound/millisecond-range.ts";
import type { TextAnchor } from "../cues/text-anchor.ts";
import type { TimedGap, TimedWord } from "../cues/timed-cue.ts";

/** When a sentence starts or ends. */
export interface SidecarBorder {
  readonly ms: number;
  /** Where `ms` is only a guess: between these times it lies. */
  readonly limits?: MillisecondRange;
}

/** A sentence of the notes as far as a sidecar knows of it. */
export interface SidecarCue {
  /** In the paragraph's text; the cues of a paragraph cover it without gaps. */
  readonly range: TextRange;
  /** Undefined when the sentence is not in the sound. */
  readonly times: { readonly start: SidecarBorder; readonly end: SidecarBorder } | undefined;
  /** Empty where the sidecar does not time each word. */
  readonly words: readonly TimedWord[];
}

/** A time that a sidecar names, and its line. */
export interface SidecarMoment {
  readonly ms: number;
  readonly line: number;
}

/** What a sidecar knows of the times at which notes are spoken. */
export interface SidecarTimes {
  /** For each paragraph its cues. */
  readonly cues: readonly (readonly SidecarCue[])[];
  /** Where a piece of the sidecar starts, in order. */
  readonly anchors: readonly TextAnchor[];
  /** Sound of which the sidecar says that something else is spoken there. */
  readonly gaps?: readonly TimedGap[];
  /** The latest start and the latest end that it names. */
  readonly latest: { readonly start: SidecarMoment; readonly end: SidecarMoment };
}

/** The latest of some moments, the first of those that are equal. */
export function findLatest(moments: readonly SidecarMoment[]): SidecarMoment {
  return moments.reduce((best, next) => (next.ms > best.ms ? next : best), { ms: 0, line: 1 });
}

/** Whether the sidecar says when a sentence starts and ends, or that it is not spoken. */
export function isExact({ times }: SidecarCue): boolean {
  return times?.start.limits === undefined && times?.end.limits === undefined;
}

/** Whether nothing is left to be found out about a sentence: its words have times too. */
export function isComplete(cue: SidecarCue): boolean {
  return cue.times === undefined || (isExact(cue) && cue.words.length > 0);
}
