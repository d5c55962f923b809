import { useMemo } from "react";
import type { Episode } from "#core/episode/episode.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { createSpeakerTest } from "#core/search/speaker-query.ts";
import type { TranscriptHit } from "#core/search/transcript-hits.ts";

/** The sentences of those who were asked for. */
export interface VoicedCues {
  /** Indexes of their cues; undefined where nobody was asked for, or nobody of that name speaks. */
  readonly cues: ReadonlySet<number> | undefined;
  /** The hits that begin in one of them; all where nobody was asked for. */
  readonly keep: (hits: readonly TranscriptHit[]) => readonly TranscriptHit[];
}

/** Finds out who of an episode is meant by the `speaker:` of a query. */
export function useVoicedCues(
  { people, transcript: { paragraphs } }: Episode,
  speakers: readonly string[],
  variants: UnitVariants | undefined,
): VoicedCues {
  return useMemo(() => {
    if (speakers.length === 0) return { cues: undefined, keep: (hits) => hits };
    const isWanted = createSpeakerTest(speakers, variants);
    const own = new Set<number>();
    for (const { speaker = -1, firstCue, endCue } of paragraphs) {
      if (!isWanted(people?.[speaker]?.name ?? "")) continue;
      for (let cue = firstCue; cue < endCue; cue += 1) own.add(cue);
    }
    return {
      cues: own.size > 0 ? own : undefined,
      keep: (hits) => hits.filter(({ cue }) => own.has(cue)),
    };
  }, [people, paragraphs, speakers, variants]);
}
