import { useEffect, useEffectEvent } from "react";

/** How far down each address was read, in pixels, for as long as the page lives. */
const places = new Map<string, number>();

/** A list that is not there again by then has become another one. */
const patienceMs = 5000;
/** The list stands still for so long: it is whole. */
const restMs = 400;

/**
 * Leads Back and Forward to where a list was read, although its results come one after the other
 * and the browser looks for the place before they are here. Whatever the listener does ends it.
 *
 * @param isList is the page that is shown a list
 */
export function useKeptPlace(isList: boolean): void {
  const isListNow = useEffectEvent(() => isList);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let address = location.href;
    let stop = (): void => undefined;
    const leave = (): void => {
      stop();
      address = location.href;
    };
    const keep = (): void => {
      // Between two pages the browser scrolls by itself: that is nobody's place.
      if (location.href === address) places.set(address, window.scrollY);
    };
    const comeBack = (): void => {
      leave();
      const place = places.get(address);
      if (place === undefined || place === 0) return;
      const search = new AbortController();
      stop = () => search.abort();
      // Not before the page is the one that it is about.
      requestAnimationFrame(() => {
        if (!search.signal.aborted && isListNow()) seekPlace(place, search);
      });
    };
    window.addEventListener("scroll", keep, { passive: true, signal });
    // The last two come from wouter.
    window.addEventListener("popstate", comeBack, { signal });
    window.addEventListener("pushState", leave, { signal });
    window.addEventListener("replaceState", leave, { signal });
    return () => {
      stop();
      controller.abort();
    };
  }, []);
}

/** Scrolls to a place again and again while the page grows, until it stays there. */
function seekPlace(place: number, search: AbortController): void {
  const { signal } = search;
  const stop = (): void => search.abort();
  const patience = setTimeout(stop, patienceMs);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const scroll = (): void => {
    window.scrollTo({ top: place, behavior: "instant" });
    clearTimeout(rest);
    if (Math.abs(window.scrollY - place) < 2) rest = setTimeout(stop, restMs);
  };
  const observer = new ResizeObserver(scroll);
  observer.observe(document.body);
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    window.addEventListener(type, stop, { passive: true, signal });
  }
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(patience);
    clearTimeout(rest);
  });
  scroll();
}
