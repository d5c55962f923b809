import { useEffect, useEffectEvent } from "react";
import type { Transcript } from "#core/episode/transcript.ts";
import { usePositionClock } from "#player/react/player-context.ts";
import type { HighlightPainter, TextSpan } from "./highlight-painter.ts";
import { createSpokenTracker, type SpokenIndices } from "#core/episode/spoken-tracker.ts";
import { isTranslated, type TextBlock } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** What the painting of spoken text stands on. */
export interface SpokenHighlightDeps {
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  readonly painter: HighlightPainter;
  /** False while another episode is in the player: nothing is painted then. */
  readonly isCurrent: boolean;
  /** The words that are shown; painting starts anew when they change. */
  readonly shown: unknown;
  readonly onCueChange: (cueIndex: number) => void;
}

/** Paints the spoken word and sentence frame by frame, without a render of React. */
export function useSpokenHighlight(deps: SpokenHighlightDeps): void {
  const { transcript, registry, painter, isCurrent, shown } = deps;
  const clock = usePositionClock();
  const reportCue = useEffectEvent(deps.onCueChange);

  useEffect(() => {
    if (!isCurrent) return undefined;
    const tracker = createSpokenTracker(transcript);
    const markCue = createParagraphMark(transcript, registry);
    let paintedCue: number | undefined;
    const show = (positionSeconds: number): void => {
      const spoken = tracker.moveTo(positionSeconds);
      if (!spoken) return;
      paintWord(painter, transcript, spoken);
      if (spoken.cue === paintedCue) return;
      paintedCue = spoken.cue;
      paintCue(painter, transcript, spoken.cue);
      markCue(spoken.cue);
      reportCue(spoken.cue);
    };
    const unsubscribe = clock.subscribe(show, (seconds) => tracker.findNextChange(seconds));
    return () => {
      unsubscribe();
      for (const name of ["spoken-word", "spoken-sentence", "spoken-past"] as const) {
        painter.paint(name, []);
      }
      markCue(-1);
    };
  }, [clock, transcript, registry, painter, isCurrent, shown]);
}

function paintWord(
  painter: HighlightPainter,
  transcript: Transcript,
  { word }: SpokenIndices,
): void {
  const cue = transcript.cues[transcript.wordCues[word] ?? -1];
  const start = transcript.wordStarts[word];
  const end = transcript.wordEnds[word];
  const isKnown = cue && start !== undefined && end !== undefined;
  painter.paint("spoken-word", isKnown ? [{ paragraph: cue.paragraph, range: [start, end] }] : []);
}

function paintCue(painter: HighlightPainter, transcript: Transcript, cueIndex: number): void {
  const cue = transcript.cues[cueIndex];
  const spans: TextSpan[] = cue ? [{ paragraph: cue.paragraph, range: [cue.start, cue.end] }] : [];
  const past: TextSpan[] =
    cue && cue.start > 0 ? [{ paragraph: cue.paragraph, range: [0, cue.start] }] : [];
  painter.paint("spoken-sentence", spans);
  painter.paint("spoken-past", past);
}

/** Marks the paragraph being spoken, for screen readers and where its words cannot be painted. */
function createParagraphMark(
  transcript: Transcript,
  registry: BlockRegistry,
): (cueIndex: number) => void {
  let marked: readonly TextBlock[] = [];
  return (cueIndex) => {
    const blocks = registry.find(transcript.cues[cueIndex]?.paragraph ?? -1);
    if (blocks === marked) return;
    for (const { element } of marked) element.parentElement?.removeAttribute("aria-current");
    for (const block of blocks) {
      const { parentElement } = block.element;
      parentElement?.setAttribute("aria-current", "true");
      parentElement?.toggleAttribute("data-translated", isTranslated(block));
    }
    marked = blocks;
  };
}
