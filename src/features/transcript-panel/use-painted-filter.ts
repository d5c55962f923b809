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
  /** What is laid out; the active hit is brought into view anew when it changes. */
  readonly layout: unknown;
  /** The words that are shown; painting starts anew when they change. */
  readonly shown: unknown;
  readonly filter: TranscriptFilter;
  readonly quote: readonly TextSpan[];
}

/** Paints hits and the quote, and brings the active hit into view. */
export function usePaintedFilter(deps: PaintedFilterDeps): void {
  const { transcript, registry, painter, layout, shown, filter, quote } = deps;
  const { tagHits, queryHits, activeHit } = filter;
  useEffect(() => painter.paint("keyword-hit", tagHits), [painter, tagHits, shown]);
  useEffect(() => painter.paint("search-hit", queryHits), [painter, queryHits, shown]);
  useEffect(() => painter.paint("shared-quote", quote), [painter, quote, shown]);
  useEffect(
    () => painter.paint("active-hit", activeHit ? [activeHit] : []),
    [painter, activeHit, shown],
  );
  useEffect(() => {
    if (activeHit) scrollToView(() => measureCue(transcript, registry, activeHit.cue));
  }, [activeHit, layout, transcript, registry]);
  useEffect(() => () => painter.clear(), [painter]);
}
