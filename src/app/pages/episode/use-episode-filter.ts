import { useMemo, useState } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import type { UnitVariants } from "#core/search/fold-text.ts";
import { createSpeakerTest, splitSpeakerQuery } from "#core/search/speaker-query.ts";
import {
  countHits,
  createTranscriptSearcher,
  type TranscriptHit,
} from "#core/search/transcript-hits.ts";

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
  const voiced = useMemo(
    () => (speakers.length > 0 ? listVoicedCues(episode, speakers, variants) : undefined),
    [episode, speakers, variants],
  );
  const queryHits = useMemo(
    () => keepVoiced(searcher.findHits(query), voiced),
    [searcher, query, voiced],
  );
  const hits = useMemo(
    () => keepVoiced(searcher.findAnyHits([...filter.tags, query]), voiced),
    [searcher, filter.tags, query, voiced],
  );
  const shownCues = useMemo(
    () =>
      isOnlyMatching && hits.length > 0
        ? new Set(hits.flatMap(({ cue, endCue }) => listIndexes(cue, endCue)))
        : voiced && voiced.size > 0
          ? voiced
          : undefined,
    [isOnlyMatching, hits, voiced],
  );
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

/** The sentences of the speakers who were asked for. */
function listVoicedCues(
  { people = [], transcript: { paragraphs } }: Episode,
  speakers: readonly string[],
  variants: UnitVariants | undefined,
): ReadonlySet<number> {
  const isWanted = createSpeakerTest(speakers, variants);
  return new Set(
    paragraphs
      .filter(({ speaker = -1 }) => isWanted(people[speaker]?.name ?? ""))
      .flatMap(({ firstCue, endCue }) => listIndexes(firstCue, endCue - 1)),
  );
}

function keepVoiced(
  hits: readonly TranscriptHit[],
  voiced: ReadonlySet<number> | undefined,
): readonly TranscriptHit[] {
  return voiced ? hits.filter(({ cue }) => voiced.has(cue)) : hits;
}

function listIndexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
