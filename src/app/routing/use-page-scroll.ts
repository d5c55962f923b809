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
    document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true });
    if (!isHistoryMove.current) window.scrollTo({ top: 0, behavior: "instant" });
    isHistoryMove.current = false;
  }, [path]);
}
