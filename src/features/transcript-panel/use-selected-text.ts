import { useEffect, useState, type RefObject } from "react";
import { findSelectedText, type SelectedText } from "./find-selected-text.ts";
import type { BlockRegistry } from "./use-block-registry.ts";

/** A selection that has come to rest, with its rectangle on the screen when it did. */
export interface RestingSelection extends SelectedText {
  readonly rect: DOMRect;
}

/** How long a selection that is made by handles or keys rests before it counts, in ms. */
const restMs = 250;

/**
 * The selected words of the transcript once the mouse is up or the handles rest; undefined
 * while nothing is selected, and after `dismiss` until the selection changes.
 */
export function useSelectedText(panelRef: RefObject<HTMLElement | null>, registry: BlockRegistry) {
  const [selected, setSelected] = useState<RestingSelection>();
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isMouseDown = false;
    const read = (): void => {
      const selection = document.getSelection();
      const found = panelRef.current && findSelectedText(panelRef.current, registry, selection);
      setSelected(
        found && selection
          ? { ...found, rect: selection.getRangeAt(0).getBoundingClientRect() }
          : undefined,
      );
    };
    const readLater = (delayMs: number): void => {
      clearTimeout(timer);
      timer = setTimeout(read, delayMs);
    };
    // What was selected before this was here.
    if (document.getSelection()?.isCollapsed === false) readLater(restMs);
    document.addEventListener(
      "selectionchange",
      () => {
        if (document.getSelection()?.isCollapsed !== false) readLater(0);
        else if (!isMouseDown) readLater(restMs);
      },
      options,
    );
    window.addEventListener(
      "pointerdown",
      ({ pointerType }) => {
        isMouseDown = pointerType === "mouse";
      },
      options,
    );
    for (const type of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(
        type,
        () => {
          // After the click, which may still clear the selection.
          if (isMouseDown) readLater(0);
          isMouseDown = false;
        },
        options,
      );
    }
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [panelRef, registry]);
  return { selected, dismiss: () => setSelected(undefined) };
}
