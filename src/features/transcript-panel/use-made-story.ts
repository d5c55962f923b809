import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The story that the page was made with alone; undefined for all others, and once the rest is there. */
export function readMadeStory(): number | undefined {
  if (typeof document === "undefined") return undefined;
  const { story } = document.documentElement.dataset;
  return story === undefined ? undefined : Number(story);
}

/**
 * The one story that is shown. A story's own page has no other text: the app takes that over first,
 * and then puts the rest around it. What is being read stays where it stands in the window.
 */
export function useMadeStory(panelRef: RefObject<HTMLElement | null>): number | undefined {
  const [story, setStory] = useState(readMadeStory);
  const place = useRef<{ readonly text: Element; readonly top: number }>(undefined);
  useEffect(() => {
    if (story === undefined) return;
    // Not at once: React is at work.
    queueMicrotask(() => {
      const text = panelRef.current?.querySelector(`[data-story="${story}"]`);
      if (text) place.current = { text, top: findTop(text) };
      setStory(undefined);
    });
  }, [panelRef, story]);
  useLayoutEffect(() => {
    if (story !== undefined) return;
    delete document.documentElement.dataset["story"];
    if (!place.current) return;
    const { text, top } = place.current;
    place.current = undefined;
    showAround(text);
    const moved = findTop(text) - top;
    if (moved !== 0) window.scrollTo({ top: window.scrollY + moved, behavior: "instant" });
  }, [story]);
  return story;
}

/** How far down the page, however far that is scrolled. */
const findTop = (text: Element): number => text.getBoundingClientRect().top + window.scrollY;

/** So many windows above and below have their true height at once: browsers look no further ahead. */
const windowsAround = 4;

/** Lays out what comes into sight around a story, so that nothing moves once it is seen. */
function showAround(text: Element): void {
  const runs = [...(text.parentElement?.querySelectorAll<HTMLElement>(".transcript-run") ?? [])];
  const own = runs.findIndex((run) => text.contains(run));
  for (const side of [runs.slice(0, Math.max(own, 0)).toReversed(), runs.slice(own + 1)]) {
    let height = 0;
    for (const run of side) {
      if (height > window.innerHeight * windowsAround) break;
      run.style.contentVisibility = "visible";
      height += run.offsetHeight;
    }
  }
}
