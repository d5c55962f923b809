/** A control of a part: by its name, and by its place among those that are seen. */
export interface ControlPlace {
  readonly name: string;
  readonly index: number;
}

/**
 * Where a control stands in its part of the page, so that it is found again in what replaces it.
 * `unseen` selects what is laid out only when it comes near the window: whoever asks what is seen
 * there has all of it laid out, so its controls have their names alone.
 */
export function findPlace(part: Element, control: Element, unseen?: string): ControlPlace {
  const seen = listSeen(part, unseen);
  return { name: readName(control), index: seen.findIndex((one) => one === control) };
}

/** What was done with the nodes that stood there, and how they are replaced. */
export interface Replacement {
  readonly part: Element;
  /** The buttons that were pressed. */
  readonly presses: readonly ControlPlace[];
  readonly replace: () => void;
}

/**
 * Replaces what stands in a part by the same, which now answers: it has the focus where that was
 * inside, what was typed is typed there, and what was pressed is pressed.
 */
export function replaceStanding({ part, presses, replace }: Replacement): void {
  const { activeElement } = document;
  const focused =
    activeElement && part.contains(activeElement) ? findPlace(part, activeElement) : undefined;
  const typed = [...part.querySelectorAll("input")].flatMap((input) =>
    input.type === "search" && input.value !== input.defaultValue
      ? [{ place: findPlace(part, input), text: input.value }]
      : [],
  );
  replace();
  if (focused) findControl(part, focused)?.focus({ preventScroll: true });
  for (const { place, text } of typed) {
    const input = findControl(part, place);
    if (input instanceof HTMLInputElement) typeText(input, text);
  }
  for (const place of presses) findControl(part, place)?.click();
}

/** Puts a text into a field as if it was typed. */
export function typeText(input: HTMLInputElement, text: string): void {
  // React replaces the element's own setter, and believes that it wrote what it did not.
  Reflect.set(HTMLInputElement.prototype, "value", text, input);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** By its name; where that is another now, as in another language, by its place. */
export function findControl(
  part: Element,
  { name, index }: ControlPlace,
  unseen?: string,
): HTMLElement | undefined {
  const there = listSeen(part, unseen)[index];
  if (there && readName(there) === name) return there;
  const isMeant = (one: Element): boolean => readName(one) === name && isSeen(one);
  return listControls(part).find(isMeant) ?? there;
}

/** What can be pressed or typed in. */
export const controls = "a,button,input";

const isSeen = (control: Element): boolean => control.getClientRects().length > 0;

const listControls = (part: Element): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>(controls),
];

const listSeen = (part: Element, unseen?: string): HTMLElement[] =>
  listControls(part).filter(
    (control) => (unseen === undefined || !control.closest(unseen)) && isSeen(control),
  );

/** What a control is called. */
export const readName = (control: Element): string =>
  control.getAttribute("aria-label") ?? control.textContent;
