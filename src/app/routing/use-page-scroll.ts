import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Starts a new page at its top, with the focus on its content, so that a screen reader reads
 * on there; going back keeps what the browser restores. So does what is shown by another filter
 * where what was pressed is gone with what stood there.
 */
export function usePageScroll(path: string, filter: unknown): void {
  const isHistoryMove = useRef(false);
  const last = useRef({ path, filter });
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
    const isNewPage = last.current.path !== path;
    const isNewFilter = last.current.filter !== filter;
    last.current = { path, filter };
    const { activeElement, body } = document;
    // Whoever types in the header's box goes on typing while the results take the page's place.
    const isLost = isNewPage ? !activeElement?.closest("search") : activeElement === body;
    if ((isNewPage || isNewFilter) && isLost) {
      document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
    }
    if (!isNewPage) return;
    if (!isHistoryMove.current) window.scrollTo({ top: 0, behavior: "instant" });
    isHistoryMove.current = false;
  }, [path, filter]);
}
