import { useMemo } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";

/** Where the open page's filter is spoken in an episode, for the progress bar. */
export function useHitMarks(
  episode: Episode | undefined,
  filter: ListenerFilter,
): readonly number[] {
  const { variants } = useUnitVariants(...filter.tags, filter.query);
  const searcher = useMemo(
    () => episode && createTranscriptSearcher(episode.transcript, variants),
    [episode, variants],
  );
  return useMemo(() => {
    const hits = searcher?.findAnyHits([...filter.tags, filter.query]) ?? [];
    return [...new Set(hits.flatMap(({ startSeconds }) => startSeconds ?? []))];
  }, [searcher, filter]);
}
