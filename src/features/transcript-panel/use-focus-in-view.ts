import { useEffect, type RefObject } from "react";
import { measureView } from "./scroll-to-cue.ts";

/**
 * Keeps what the keyboard reaches in view. The browser scrolls to it by itself, but paragraphs
 * that come near the screen by that get their true heights only then, and may push it away.
 */
export function useFocusInView(panelRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = panelRef.current;
    if (!panel) return undefined;
    const controller = new AbortController();
    panel.addEventListener(
      "focusin",
      ({ target }) => {
        // The whole text has the focus of whoever presses on it or skips to it, and stays where it is.
        if (target !== panel) afterLayout(() => bringBack(target));
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [panelRef]);
}

/** In the frame after the one that lays out what has come near. */
function afterLayout(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function bringBack(target: EventTarget | null): void {
  if (!(target instanceof Element) || target !== document.activeElement) return;
  const { top, bottom } = target.getBoundingClientRect();
  const { viewTop, viewHeight } = measureView();
  const isSeen = top >= viewTop && bottom <= viewTop + viewHeight;
  if (!isSeen) target.scrollIntoView({ block: "nearest" });
}
