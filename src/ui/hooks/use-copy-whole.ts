import { useEffect, useEffectEvent, type RefObject } from "react";

/**
 * Who selects everything and copies gets the whole of a list, also the rows that are not there
 * because they are far from the window.
 *
 * @param renderText the list as text; undefined where the browser's own copy has all of it
 */
export function useCopyWhole(
  listRef: RefObject<HTMLElement | null>,
  renderText: () => string | undefined,
): void {
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const selection = document.getSelection();
    const isWhole = listRef.current !== null && selection?.containsNode(listRef.current) === true;
    const text = isWhole ? renderText() : undefined;
    if (text === undefined || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  });
  useEffect(() => {
    const controller = new AbortController();
    document.addEventListener("copy", (event) => copy(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
