import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Starts a new page at its top, with the focus on its content, so that a screen reader reads
 * on there; going back keeps what the browser restores. So does what is shown by another filter
 * where what was pressed is gone with what stood there.
 */
export function usePageScroll(path: string, filter: unknown): void {
  const isHistoryMove = useRef(false);
  const last = useRef({ path, filter });
  const lastFocused = useRef<EventTarget>(null);
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener(
      "focusin",
      ({ target }) => {
        lastFocused.current = target;
      },
      { signal: controller.signal },
    );
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
    const isNewPage = last.current.path !== path;
    const isNewFilter = last.current.filter !== filter;
    last.current = { path, filter };
    const isGone = lastFocused.current instanceof Element && !lastFocused.current.isConnected;
    // Whoever types in the header's box goes on typing while the results take the page's place.
    const isSearching = document.activeElement?.closest("search") instanceof Element;
    if (isNewPage ? !isSearching : isNewFilter && isGone) {
      document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
    }
    if (!isNewPage) return;
    if (!isHistoryMove.current) window.scrollTo({ top: 0, behavior: "instant" });
    isHistoryMove.current = false;
  }, [path, filter]);
}
