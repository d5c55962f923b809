import { useEffect, useLayoutEffect, useRef } from "react";

/** Starts a new page at its top; going back keeps what the browser restores. */
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
    if (!isHistoryMove.current) window.scrollTo({ top: 0, behavior: "instant" });
    isHistoryMove.current = false;
  }, [path]);
}
