import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Starts a new page at its top, with the focus on its content, so that a screen reader reads
 * on there; going back keeps what the browser restores.
 */
export function usePageScroll(path: string): void {
  const isHistoryMove = useRef(false);
  const lastPath = useRef(path);
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener(
      "popstate",
      () => {
        isHistoryMove.current = true;
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, []);
  useLayoutEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    // Whoever types in the header's box goes on typing while the results take the page's place.
    const isSearching = document.activeElement?.closest("search") instanceof Element;
    const content = document.querySelector<HTMLElement>("#content");
    if (!isSearching) content?.focus({ preventScroll: true });
    if (!isHistoryMove.current) window.scrollTo({ top: 0, behavior: "instant" });
    isHistoryMove.current = false;
  }, [path]);
}
