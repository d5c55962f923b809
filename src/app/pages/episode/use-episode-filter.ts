import { useMemo, useState } from "react";
import type { Episode } from "#core/episode/episode.ts";
import { isFiltering, type ListenerFilter } from "#core/links/page-link.ts";
import type { TranscriptHit } from "#core/search/transcript-hits.ts";

/** What is found of a filter in an episode. */
export interface FoundHits {
  readonly tagHits: readonly TranscriptHit[];
  readonly queryHits: readonly TranscriptHit[];
  /** Of either. */
  readonly hits: readonly TranscriptHit[];
  /** Indexes of the cues of those who were asked for; undefined for everybody's. */
  readonly voicedCues: ReadonlySet<number> | undefined;
}

const noHits: readonly TranscriptHit[] = [];
const nothing: FoundHits = {
  tagHits: noHits,
  queryHits: noHits,
  hits: noHits,
  voicedCues: undefined,
};

/** What is looked for in an episode, and the way from hit to hit; `EpisodeHits` finds them. */
export function useEpisodeFilter(
  { transcript }: Episode,
  filter: ListenerFilter,
  onSeek: (startSeconds: number) => void,
) {
  const [found, setFound] = useState(nothing);
  const [isOnlyMatching, setIsOnlyMatching] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const [steppedFilter, setSteppedFilter] = useState(filter);
  const { hits, voicedCues, ...kinds } = isFiltering(filter) ? found : nothing;
  const shownCues = useMemo(() => {
    if (!isOnlyMatching || hits.length === 0) return voicedCues;
    return new Set(hits.flatMap(({ cue, endCue }) => listIndexes(cue, endCue)));
  }, [isOnlyMatching, hits, voicedCues]);
  // A step belongs to the filter it was made in.
  const active = steppedFilter === filter ? activeIndex : -1;
  const step = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    const next =
      active === -1 ? (by === 1 ? 0 : hits.length - 1) : (active + by + hits.length) % hits.length;
    setActiveIndex(next);
    setSteppedFilter(filter);
    const cue = transcript.cues[hits[next]?.cue ?? -1];
    if (cue?.isSpoken) onSeek(cue.startSeconds);
  };
  return {
    ...kinds,
    hits,
    shownCues,
    setFound,
    isOnlyMatching,
    setIsOnlyMatching,
    activeIndex: active,
    activeHit: hits[active],
    step,
  };
}

function listIndexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
