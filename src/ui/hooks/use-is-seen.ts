import { useEffect, useState, type RefObject } from "react";

/** True while any of an element is seen below what covers the top of the page, e.g. `"-56px"`. */
export function useIsSeen(elementRef: RefObject<Element | null>, topMargin: string): boolean {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    const element = elementRef.current;
    if (!element || !("IntersectionObserver" in window)) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setIsSeen(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: `${topMargin} 0px 0px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [elementRef, topMargin]);
  return isSeen;
}
