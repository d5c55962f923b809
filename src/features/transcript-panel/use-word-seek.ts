import { useEffect, useEffectEvent, type RefObject } from "react";
import { findSecondsAtOffset } from "#core/find-at-time.ts";
import type { Transcript } from "#core/transcript.ts";
import { findTextPlaceAt } from "./text-block.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** What a tap on the words stands on. */
export interface WordSeekParts {
  readonly panelRef: RefObject<HTMLElement | null>;
  readonly transcript: Transcript;
  readonly registry: BlockRegistry;
  readonly onSeek: (startSeconds: number) => void;
}

/**
 * Seeks to the word that is clicked or tapped. This is the pointer's short cut; keyboards
 * and screen readers have the timecode buttons. A click that made or cleared a selection
 * never seeks.
 */
export function useWordSeek({ panelRef, transcript, registry, onSeek }: WordSeekParts): void {
  const seek = useEffectEvent(onSeek);
  useEffect(() => {
    const panel = panelRef.current;
    if (!panel) return undefined;
    const controller = new AbortController();
    let hadSelection = false;
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
      ({ target, clientX, clientY }) => {
        const block = target instanceof Node ? registry.findByNode(target) : undefined;
        if (!block || hadSelection || hasSelection()) return;
        const place = findTextPlaceAt(block, clientX, clientY);
        if (!place) return;
        const seconds = findSecondsAtOffset(transcript, place.paragraph, place.offset);
        if (seconds !== undefined) seek(seconds);
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [panelRef, transcript, registry]);
}
