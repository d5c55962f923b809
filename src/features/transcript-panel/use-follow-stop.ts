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
    const isElsewhere = ({ target }: Event, selectors: string): boolean =>
      target instanceof Element && target.closest(selectors) !== null;
    const stopOutsideDialogs = (event: Event): void => {
      // A sheet scrolls itself, and a finger on the slider moves the sound.
      if (!isElsewhere(event, "dialog, [role=slider]")) onStop();
    };
    window.addEventListener("wheel", stopOutsideDialogs, options);
    window.addEventListener("touchmove", stopOutsideDialogs, options);
    window.addEventListener(
      "keydown",
      (event) => {
        // Where something is typed or chosen they move the caret and not the page.
        const isTyping = isElsewhere(event, "dialog, input, textarea, select");
        if (scrollKeys.has(event.key) && !isTyping) onStop();
      },
      options,
    );
    window.addEventListener(
      "pointerdown",
      (event) => {
        // Beyond the page's width is the scroll bar; the middle button scrolls by itself.
        const isOnScrollBar = event.clientX >= document.documentElement.clientWidth;
        if (isOnScrollBar || event.button === 1) onStop();
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
