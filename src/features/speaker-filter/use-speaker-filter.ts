import { useMemo, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";

/** Whose sentences are shown. */
export interface SpeakerFilterState {
  /** Indexes of the people who speak, in the order of `people`; empty in shows of one voice. */
  readonly speakers: readonly number[];
  /** The one whose sentences alone are shown; undefined for all. */
  readonly speaker: number | undefined;
  readonly setSpeaker: (speaker: number | undefined) => void;
  /** Indexes of the cues that are left; undefined for all. */
  readonly shownCues: ReadonlySet<number> | undefined;
}

/** Narrows the sentences that are shown to those of one speaker. */
export function useSpeakerFilter(
  { transcript: { paragraphs } }: Episode,
  shownCues: ReadonlySet<number> | undefined,
): SpeakerFilterState {
  const [speaker, setSpeaker] = useState<number>();
  const speakers = useMemo(() => {
    const found = new Set(paragraphs.flatMap((paragraph) => paragraph.speaker ?? []));
    return found.size > 1 ? [...found].toSorted((one, other) => one - other) : [];
  }, [paragraphs]);
  const own = useMemo(() => {
    if (speaker === undefined) return undefined;
    const cues = paragraphs
      .filter((paragraph) => paragraph.speaker === speaker)
      .flatMap(({ firstCue, endCue }) =>
        Array.from({ length: endCue - firstCue }, (_, index) => firstCue + index),
      );
    return new Set(cues);
  }, [paragraphs, speaker]);
  const left = useMemo(
    () => (own && shownCues ? new Set([...own].filter((cue) => shownCues.has(cue))) : own),
    [own, shownCues],
  );
  return { speakers, speaker, setSpeaker, shownCues: left ?? shownCues };
}
