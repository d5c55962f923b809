import { useEffect } from "react";

const scrollKeys = new Set(["PageUp", "PageDown", "Home", "End"]);

/**
 * Calls `onStop` the moment the listener moves the page by hand: wheel, touch, scroll keys,
 * the scroll bar, or a selection. Programmatic scrolling makes none of these events.
 */
export function useFollowStop(isFollowing: boolean, onStop: () => void): void {
  useEffect(() => {
    if (!isFollowing) return undefined;
    const controller = new AbortController();
    const options = { signal: controller.signal, passive: true };
    const stopInMain = (event: Event): void => {
      const isInMain = event.target instanceof Element && event.target.closest("main") !== null;
      if (isInMain) onStop();
    };
    window.addEventListener("wheel", stopInMain, options);
    window.addEventListener("touchmove", stopInMain, options);
    window.addEventListener(
      "keydown",
      (event) => {
        if (scrollKeys.has(event.key)) onStop();
      },
      options,
    );
    window.addEventListener(
      "pointerdown",
      (event) => {
        // Beyond the page's width is the scroll bar.
        if (event.clientX >= document.documentElement.clientWidth) onStop();
      },
      options,
    );
    document.addEventListener(
      "selectionchange",
      () => {
        const selection = document.getSelection();
        const isInMain = selection?.anchorNode?.parentElement?.closest("main");
        if (selection && !selection.isCollapsed && isInMain) onStop();
      },
      options,
    );
    return () => controller.abort();
  }, [isFollowing, onStop]);
}
