import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from "react";

/** A text of which one story is shown, and who shows all of it. */
export interface RestOfTextProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  /** Its place among the stories. */
  readonly story: number;
  readonly isWhole: boolean;
  readonly onWhole: () => void;
}

/**
 * Shows nothing: has the rest of an episode put around the story whose own page it was. What is
 * being read stays where it stands in the window.
 */
export function RestOfText({ panelRef, story, isWhole, onWhole }: RestOfTextProps) {
  const place = useRef<{ readonly text: Element; readonly top: number }>(undefined);
  const show = useEffectEvent(() => {
    const text = panelRef.current?.querySelector(`[data-story="${story}"]`);
    if (text) place.current = { text, top: findTop(text) };
    onWhole();
  });
  useEffect(() => show(), []);
  useLayoutEffect(() => {
    if (!isWhole) return;
    delete document.documentElement.dataset["story"];
    if (!place.current) return;
    const { text, top } = place.current;
    place.current = undefined;
    showAround(text);
    const moved = findTop(text) - top;
    if (moved !== 0) window.scrollTo({ top: window.scrollY + moved, behavior: "instant" });
  }, [isWhole]);
  return null;
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
