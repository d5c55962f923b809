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
  /** The words that are shown; painting starts anew when they change. */
  readonly shown: unknown;
}

/** Paints the words that are heard again and again. */
export function usePaintedLoop(deps: PaintedLoopDeps): void {
  const { transcript, painter, isCurrent, shown } = deps;
  const loop = usePlayerState(({ clip }) =>
    isCurrent && clip?.isLooped === true ? clip : undefined,
  );
  const spans = useMemo(() => (loop ? findTextOfMoment(transcript, loop) : []), [transcript, loop]);
  useEffect(() => painter.paint("looped-range", spans), [painter, spans, shown]);
}
