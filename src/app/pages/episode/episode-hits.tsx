import { useLayoutEffect, useMemo } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { splitSpeakerQuery } from "#core/search/speaker-query.ts";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";
import type { FoundHits } from "./use-episode-filter.ts";
import { useVoicedCues } from "./use-voiced-cues.ts";

/** What is looked for in an episode, and who hears of what is found. */
export interface EpisodeHitsProps {
  readonly episode: Episode;
  readonly filter: ListenerFilter;
  readonly onFound: (found: FoundHits) => void;
}

/** Shows nothing: runs the filter of an episode's link over its transcript. */
export function EpisodeHits({ episode, filter, onFound }: EpisodeHitsProps) {
  const { query, speakers } = useMemo(() => splitSpeakerQuery(filter.query.trim()), [filter.query]);
  const { variants } = useUnitVariants(...filter.tags, query);
  const searcher = useMemo(
    () => createTranscriptSearcher(episode.transcript, variants),
    [episode, variants],
  );
  const tagHits = useMemo(() => searcher.findAnyHits(filter.tags), [searcher, filter.tags]);
  const voices = useVoicedCues(episode, speakers, variants);
  const queryHits = useMemo(() => voices.keep(searcher.findHits(query)), [searcher, query, voices]);
  const hits = useMemo(
    () => voices.keep(searcher.findAnyHits([...filter.tags, query])),
    [searcher, filter.tags, query, voices],
  );
  // Before it is painted: nobody sees the hits of the words before.
  useLayoutEffect(
    () => onFound({ tagHits, queryHits, hits, voicedCues: voices.cues }),
    [tagHits, queryHits, hits, voices, onFound],
  );
  return null;
}
