import { useMemo, useState } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { splitSpeakerQuery } from "#core/search/speaker-query.ts";
import { countHits, createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import { useVoicedCues } from "./use-voiced-cues.ts";

/** Runs the filter of an episode's link over its transcript. */
export function useEpisodeFilter(
  episode: Episode,
  filter: ListenerFilter,
  onSeek: (startSeconds: number) => void,
) {
  const [isOnlyMatching, setIsOnlyMatching] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const [steppedFilter, setSteppedFilter] = useState(filter);
  const { query, speakers } = useMemo(() => splitSpeakerQuery(filter.query.trim()), [filter.query]);

  const { variants } = useUnitVariants(...filter.tags, query);
  const searcher = useMemo(
    () => createTranscriptSearcher(episode.transcript, variants),
    [episode, variants],
  );
  const { tags: ownTags, transcript } = episode;
  const { paragraphs } = transcript;
  // Most spoken first; among equals the order of the notes.
  const tags = useMemo(
    () =>
      ownTags
        .map((tag) => ({ tag, hits: countHits(paragraphs, tag, variants) }))
        .toSorted((a, b) => b.hits - a.hits),
    [ownTags, paragraphs, variants],
  );
  const tagHits = useMemo(() => searcher.findAnyHits(filter.tags), [searcher, filter.tags]);
  const voices = useVoicedCues(episode, speakers, variants);
  const queryHits = useMemo(() => voices.keep(searcher.findHits(query)), [searcher, query, voices]);
  const hits = useMemo(
    () => voices.keep(searcher.findAnyHits([...filter.tags, query])),
    [searcher, filter.tags, query, voices],
  );
  const shownCues = useMemo(() => {
    if (!isOnlyMatching || hits.length === 0) return voices.cues;
    return new Set(hits.flatMap(({ cue, endCue }) => listIndexes(cue, endCue)));
  }, [isOnlyMatching, hits, voices]);
  // A step belongs to the filter it was made in.
  const active = steppedFilter === filter ? activeIndex : -1;
  const step = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    const next =
      active === -1 ? (by === 1 ? 0 : hits.length - 1) : (active + by + hits.length) % hits.length;
    setActiveIndex(next);
    setSteppedFilter(filter);
    const cue = episode.transcript.cues[hits[next]?.cue ?? -1];
    if (cue?.isSpoken) onSeek(cue.startSeconds);
  };
  return {
    variants,
    tags,
    tagHits,
    queryHits,
    hits,
    shownCues,
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
