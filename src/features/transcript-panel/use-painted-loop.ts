import { useEffect, useMemo } from "react";
import { findTextOfMoment } from "#core/episode/find-text-of-moment.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import { usePlayerState } from "#player/react/player-context.ts";
import type { HighlightPainter } from "./highlight-painter.ts";

/** What the painting of the loop stands on. */
export interface PaintedLoopDeps {
  readonly transcript: Transcript;
  readonly painter: HighlightPainter;
  /** False while another episode is in the player. */
  readonly isCurrent: boolean;
  /** What is shown; painting starts anew when it changes. */
  readonly layout: unknown;
}

/** Paints the words that are heard again and again. */
export function usePaintedLoop(deps: PaintedLoopDeps): void {
  const { transcript, painter, isCurrent, layout } = deps;
  const loop = usePlayerState(({ clip }) =>
    isCurrent && clip?.isLooped === true ? clip : undefined,
  );
  const spans = useMemo(() => (loop ? findTextOfMoment(transcript, loop) : []), [transcript, loop]);
  useEffect(() => painter.paint("looped-range", spans), [painter, spans, layout]);
}
