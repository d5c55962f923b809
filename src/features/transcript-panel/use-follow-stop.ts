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
    const stopOutsideDialogs = ({ target }: Event): void => {
      // A sheet scrolls itself, and a finger on the slider moves the sound.
      const isElsewhere = target instanceof Element && target.closest("dialog, [role=slider]");
      if (!isElsewhere) onStop();
    };
    window.addEventListener("wheel", stopOutsideDialogs, options);
    window.addEventListener("touchmove", stopOutsideDialogs, options);
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
