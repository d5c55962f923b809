import { useEffect } from "react";
import type { TranscriptHit } from "#core/search/transcript-hits.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import type { HighlightPainter, TextSpan } from "./highlight-painter.ts";
import { measureCue, scrollToView } from "./scroll-to-cue.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** What the listener looks for in the text. */
export interface TranscriptFilter {
  readonly tagHits: readonly TranscriptHit[];
  readonly queryHits: readonly TranscriptHit[];
  /** The hit the listener stands at. */
  readonly activeHit: TranscriptHit | undefined;
  /** Show only these cues; undefined shows everything. */
  readonly shownCues: ReadonlySet<number> | undefined;
}

/** What the painting of hits stands on. */
export interface PaintedFilterDeps {
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  readonly painter: HighlightPainter;
  /** What is shown; painting starts anew when it changes. */
  readonly layout: unknown;
  readonly filter: TranscriptFilter;
  readonly quote: readonly TextSpan[];
}

/** Paints hits and the quote, and brings the active hit into view. */
export function usePaintedFilter(deps: PaintedFilterDeps): void {
  const { transcript, registry, painter, layout, filter, quote } = deps;
  const { tagHits, queryHits, activeHit } = filter;
  useEffect(() => painter.paint("keyword-hit", tagHits), [painter, tagHits, layout]);
  useEffect(() => painter.paint("search-hit", queryHits), [painter, queryHits, layout]);
  useEffect(() => painter.paint("shared-quote", quote), [painter, quote, layout]);
  useEffect(() => {
    painter.paint("active-hit", activeHit ? [activeHit] : []);
    if (activeHit) scrollToView(() => measureCue(transcript, registry, activeHit.cue));
  }, [painter, activeHit, layout, transcript, registry]);
  useEffect(() => () => painter.clear(), [painter]);
}
