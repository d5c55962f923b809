import { act } from "@testing-library/react";

const media = { width: 1280, matching: new Set<string>() };
const lists = new Set<EventTarget>();

function matches(query: string): boolean {
  const minWidth = /min-width: (\d+)px/u.exec(query)?.[1];
  return minWidth === undefined ? media.matching.has(query) : media.width >= Number(minWidth);
}

/** Stands in for `matchMedia`: widths are compared, other queries hold when a test says so. */
export function fakeMatchMedia(query: string): MediaQueryList {
  const list = Object.assign(new EventTarget(), {
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    matches: matches(query),
  });
  lists.add(list);
  return list;
}

function announce(): void {
  act(() => lists.forEach((list) => list.dispatchEvent(new Event("change"))));
}

/** Makes the window so many pixels wide. */
export function setWindowWidth(width: number): void {
  media.width = width;
  announce();
}

/** Makes a media query hold, e.g. `(pointer: coarse)`. */
export function setMediaMatching(query: string): void {
  media.matching.add(query);
  announce();
}

/** A wide window on a desk. */
export function resetFakeMedia(): void {
  media.width = 1280;
  media.matching.clear();
  lists.clear();
}
