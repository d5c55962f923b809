import { useEffect, useEffectEvent, type RefObject } from "react";
import { findCueIndexAtOffset, findSecondsAtOffset } from "#core/episode/find-at-time.ts";
import type { Transcript } from "#core/episode/transcript.ts";
import { useReadPlayerState } from "#player/react/player-context.ts";
import type { PlayerState } from "#player/player-state.ts";
import { findTextPositionAt, isTranslated, type DomPosition } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** What a tap on the words stands on. */
export interface WordSeekDeps {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  readonly onSeek: (startSeconds: number) => void;
  /** Takes a seek back: the click was the first of two that select a word. */
  readonly onReturn: (positionSeconds: number) => void;
}

/**
 * Seeks to the word that is clicked or tapped. This is the pointer's short cut; keyboards
 * and screen readers have the timecode buttons. A click that made or cleared a selection
 * never seeks; the first click of a double click, which selects a word, is taken back.
 */
export function useWordSeek(deps: WordSeekDeps): void {
  const { panelRef, transcript, registry } = deps;
  const readState = useReadPlayerState();
  const seek = useEffectEvent(deps.onSeek);
  const goBack = useEffectEvent(deps.onReturn);
  useEffect(() => {
    const panel = panelRef.current;
    if (!panel) return undefined;
    const controller = new AbortController();
    let hadSelection = false;
    let left: Pick<PlayerState, "track" | "positionSeconds"> | undefined;
    const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false;
    panel.addEventListener(
      "pointerdown",
      () => {
        hadSelection = hasSelection();
      },
      { signal: controller.signal },
    );
    panel.addEventListener(
      "click",
      ({ target, clientX, clientY, detail }) => {
        // A bookmark stands among the words and has a press of its own.
        if (target instanceof Element && target.closest("button")) return;
        const block = target instanceof Node ? registry.findByNode(target) : undefined;
        const before = readState();
        if (detail < 2) left = undefined;
        if (!block || hadSelection || hasSelection()) return;
        const position = findTextPositionAt(block, clientX, clientY);
        if (!position) return;
        const seconds = isTranslated(block)
          ? findSentenceSeconds(transcript, position)
          : findSecondsAtOffset(transcript, position.paragraph, position.offset);
        if (seconds === undefined) return;
        left = before;
        seek(seconds);
      },
      { signal: controller.signal },
    );
    panel.addEventListener(
      "dblclick",
      () => {
        // Another episode, brought in by the click, has nowhere to go back to.
        const isSame = left && left.track?.id === readState().track?.id;
        if (left && isSame && hasSelection()) goBack(left.positionSeconds);
        left = undefined;
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [panelRef, transcript, registry, readState]);
}

/** When the sentence at a position starts: in translated text no word is known. */
function findSentenceSeconds(
  transcript: Transcript,
  { paragraph, offset }: DomPosition,
): number | undefined {
  const cue = transcript.cues[findCueIndexAtOffset(transcript, paragraph, offset)];
  return cue?.isSpoken ? cue.startSeconds : undefined;
}
