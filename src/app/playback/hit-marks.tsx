import { useLayoutEffect, useMemo } from "react";
import { useUnitVariants } from "#catalog/use-unit-variants.ts";
import type { Episode } from "#core/episode/episode.ts";
import type { ListenerFilter } from "#core/links/page-link.ts";
import { createTranscriptSearcher } from "#core/search/transcript-hits.ts";

/** Where the open page's filter is spoken in an episode, for the progress bar. */
export interface HitMarksProps {
  readonly episode: Episode;
  readonly filter: ListenerFilter;
  /** In seconds; none once the filter is gone. */
  readonly onMarks: (seconds: readonly number[]) => void;
}

/** Shows nothing: tells the marks. */
export function HitMarks({ episode, filter, onMarks }: HitMarksProps) {
  const { variants } = useUnitVariants(...filter.tags, filter.query);
  const searcher = useMemo(
    () => createTranscriptSearcher(episode.transcript, variants),
    [episode, variants],
  );
  // Before it is painted: no mark of the words before is seen among those that are looked for.
  useLayoutEffect(() => {
    const hits = searcher.findAnyHits([...filter.tags, filter.query]);
    onMarks([...new Set(hits.flatMap(({ startSeconds }) => startSeconds ?? []))]);
  }, [searcher, filter, onMarks]);
  useLayoutEffect(() => () => onMarks([]), [onMarks]);
  return null;
}
