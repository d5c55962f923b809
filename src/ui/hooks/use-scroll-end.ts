import { useEffect, useEffectEvent, useState, type RefCallback } from "react";

/** How far below the window the end counts as near. */
const margin = "600px";

/** Calls `onEnd` whenever the element with the returned ref is near the window, as long as there is one. */
export function useScrollEnd(onEnd: (() => void) | undefined): RefCallback<HTMLElement> {
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const callEnd = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    // Where nothing tells what is in view, the button beside the end is left.
    if (!end || typeof window.IntersectionObserver !== "function") return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) callEnd();
      },
      { rootMargin: margin },
    );
    observer.observe(end);
    return () => observer.disconnect();
  });
  return setEnd;
}
