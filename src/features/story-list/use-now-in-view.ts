import { useEffect, useRef, type RefObject } from "react";

/** Brings the story being played into view within what scrolls around a long list, not the page. */
export function useNowInView(playing: number): RefObject<HTMLOListElement | null> {
  const listRef = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = listRef.current?.querySelector("[aria-current]");
    const scroller = row && findScroller(row);
    if (!row || !scroller) return;
    const around = scroller.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    if (top < around.top || bottom > around.bottom) {
      scroller.scrollTop += top - around.top - around.height / 3;
    }
  }, [playing]);
  return listRef;
}

/** What scrolls around an element; undefined where that is the page. */
function findScroller(element: Element): Element | undefined {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (outer === document.body) return undefined;
    if (outer.scrollHeight > outer.clientHeight && getComputedStyle(outer).overflowY === "auto") {
      return outer;
    }
  }
  return undefined;
}
