import { useLayoutEffect, type RefObject } from "react";
import { measureView } from "./scroll-to-cue.ts";

/** What is placed, in what, beside what. */
export interface AnchorDeps {
  readonly toolbarRef: RefObject<HTMLElement | null>;
  /** The positioned element around the toolbar. */
  readonly panelRef: RefObject<HTMLElement | null>;
  /** Beside what on the screen; undefined leaves the toolbar where the style sheet puts it. */
  readonly rect: DOMRect | undefined;
}

const gap = 8;

/** Puts a toolbar above words of the panel, or below them, but never where it cannot be seen. */
export function useAnchoredPosition({ toolbarRef, panelRef, rect }: AnchorDeps): void {
  useLayoutEffect(() => {
    const toolbar = toolbarRef.current;
    const panel = panelRef.current?.getBoundingClientRect();
    if (!toolbar || !panel || !rect) return undefined;
    const { offsetWidth: width, offsetHeight: height } = toolbar;
    const { viewTop, viewHeight } = measureView();
    const above = rect.top - height - gap;
    const below = rect.bottom + gap;
    const lowest = viewTop + viewHeight - height - gap;
    const top = above >= viewTop + gap ? above : below <= lowest ? below : viewTop + gap;
    const middle = (rect.left + rect.right) / 2;
    const left = Math.min(Math.max(panel.left, middle - width / 2), panel.right - width);
    toolbar.style.top = `${top - panel.top}px`;
    toolbar.style.left = `${left - panel.left}px`;
    return () => {
      toolbar.style.removeProperty("top");
      toolbar.style.removeProperty("left");
    };
  }, [toolbarRef, panelRef, rect]);
}
