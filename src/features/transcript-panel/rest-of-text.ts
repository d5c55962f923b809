import {
  startTransition,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type RefObject,
} from "react";
import { measureView } from "./scroll-to-cue.ts";
import type { ShownExtent } from "./use-shown-stories.ts";

/** A text of which one story is shown, and who shows more of it. */
export interface RestOfTextProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  /** Its place among the stories. */
  readonly story: number;
  readonly extent: ShownExtent;
  /** What stands before the story is wanted. */
  readonly isMissed: boolean;
  readonly onExtent: (extent: ShownExtent) => void;
}

/**
 * Shows nothing: has the rest of an episode put around the story whose own page it was. What
 * follows comes at once, for it is not seen yet; what stands before comes when the story's
 * beginning has left the window, so that nothing that is seen goes away. What is being read stays
 * where it stands in the window.
 */
export function RestOfText({ panelRef, story, extent, isMissed, onExtent }: RestOfTextProps) {
  const place = useRef<{ readonly text: Element; readonly top: number }>(undefined);
  const showAll = useEffectEvent(() => {
    const text = findStory(panelRef, story);
    if (text) place.current = { text, top: findTop(text) };
    onExtent("all");
  });
  const showFollowing = useEffectEvent(() => {
    // In pieces: nobody waits for it.
    if (extent === "own") startTransition(() => onExtent("following"));
  });
  useEffect(() => showFollowing(), []);
  useEffect(() => {
    if (isMissed) showAll();
  }, [isMissed]);
  const isAll = extent === "all";
  useEffect(() => {
    if (isAll) return undefined;
    return listenForLookingBack(() => findStory(panelRef, story), showAll);
  }, [isAll, panelRef, story]);
  useLayoutEffect(() => {
    if (!isAll) return;
    delete document.documentElement.dataset["story"];
    if (!place.current) return;
    const { text, top } = place.current;
    place.current = undefined;
    showAround(text);
    const moved = findTop(text) - top;
    if (moved !== 0) window.scrollTo({ top: window.scrollY + moved, behavior: "instant" });
  }, [isAll]);
  return null;
}

const findStory = (panelRef: RestOfTextProps["panelRef"], story: number) =>
  panelRef.current?.querySelector(`[data-story="${story}"]`);

/** Calls back when a story's beginning has left the window, or somebody pulls at the page's top. */
function listenForLookingBack(
  findText: () => Element | null | undefined,
  onLook: () => void,
): () => void {
  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true };
  const look = (): void => {
    const top = findText()?.getBoundingClientRect().top;
    if (top !== undefined && top <= measureView().viewTop) onLook();
  };
  const pull = (pixels: number): void => {
    if (pixels < 0 && window.scrollY === 0) onLook();
  };
  let touchedY = 0;
  window.addEventListener("scroll", look, options);
  window.addEventListener("wheel", ({ deltaY }) => pull(deltaY), options);
  window.addEventListener("touchstart", (event) => (touchedY = readY(event)), options);
  window.addEventListener("touchmove", (event) => pull(touchedY - readY(event)), options);
  look();
  return () => controller.abort();
}

const readY = ({ touches }: TouchEvent): number => touches[0]?.clientY ?? 0;

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
