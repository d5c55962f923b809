import { useEffect, useMemo, useState, type RefObject } from "react";

/**
 * A value that changes with the layout and whenever a browser's translation puts other words
 * into the paragraphs, or the published ones back: what was painted is then gone.
 */
export function useShownText(panelRef: RefObject<HTMLElement | null>, layout: unknown): unknown {
  const [change, setChange] = useState(0);
  useEffect(() => {
    const panel = panelRef.current;
    if (!panel) return undefined;
    const observer = new MutationObserver((records) => {
      if (records.some(isChangeOfWords)) setChange((count) => count + 1);
    });
    observer.observe(panel, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [panelRef]);
  return useMemo(() => ({ layout, change }), [layout, change]);
}

/** Paragraphs that come and go as a whole are the panel's own doing. */
function isChangeOfWords({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return Boolean(element?.closest(".transcript-text"));
}
