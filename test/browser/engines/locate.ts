import type { Point } from "../point-at-text.ts";

/** An element as listeners know it. */
export interface Target {
  readonly role: "button" | "link" | "searchbox" | "textbox" | "dialog" | "heading" | "listitem";
  /** Its whole name, or the source of an expression that its name fits. */
  readonly name: string;
  readonly isPattern?: boolean;
  /** A selector of what it stands in. */
  readonly within?: string;
}

/** What is to be known of an element that was found. */
export interface Located extends Point {
  readonly value: string;
  readonly isPressed: boolean;
  readonly isFocused: boolean;
  /** False while something else lies over its middle. */
  readonly isOpen: boolean;
}

/**
 * Finds the first element that is seen, brings its middle onto the screen and answers where it
 * is; null while there is none. Runs in the page, and knows nothing but its argument.
 */
export function locate({ role, name, isPattern = false, within = "body" }: Target): Located | null {
  const selectors = {
    button: "button, summary, [role=button]",
    link: "a[href]",
    searchbox: "input[type=search]",
    textbox: "input, textarea",
    dialog: "dialog[open]",
    heading: "h1, h2, h3",
    listitem: "li",
  };
  const readName = (element: Element): string => {
    const label = element.getAttribute("aria-label");
    const labelIds = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const labels = labelIds.map((id) => document.getElementById(id)?.textContent ?? "");
    return (label ?? (labels.length > 0 ? labels.join(" ") : element.textContent)).trim();
  };
  const fits = (text: string): boolean =>
    isPattern ? new RegExp(name, "u").test(text) : text === name;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    element.closest("[inert]") === null;
  const places = [...document.querySelectorAll(within)];
  const element = places
    .flatMap((place) => Array.from(place.querySelectorAll(selectors[role])))
    .find((candidate) => fits(readName(candidate)) && isSeen(candidate));
  if (!element) return null;
  const readMiddle = (): Point => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  const isOver = ({ x, y }: Point): boolean => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  };
  if (!isOver(readMiddle())) element.scrollIntoView({ block: "center", behavior: "instant" });
  return {
    ...readMiddle(),
    value: "value" in element ? String(element.value) : "",
    isPressed: element.getAttribute("aria-pressed") === "true",
    isFocused: element === document.activeElement,
    isOpen: isOver(readMiddle()),
  };
}
