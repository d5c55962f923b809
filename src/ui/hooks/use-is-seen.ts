import { useEffect, useState, type RefObject } from "react";

/**
 * True while any of an element is seen in the window, less or more its margins: in
 * `"-56px 0px 0px"` the uppermost 56 pixels do not count.
 */
export function useIsSeen(elementRef: RefObject<Element | null>, rootMargin: string): boolean {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    const element = elementRef.current;
    if (!element || !("IntersectionObserver" in window)) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setIsSeen(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [elementRef, rootMargin]);
  return isSeen;
}
