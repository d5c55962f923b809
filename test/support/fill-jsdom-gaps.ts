import { fakeMatchMedia } from "./fake-media.ts";

/** Where the ranges of the page stand: jsdom has no layout, so tests say it. */
export const fakeLayout = {
  /** Pixels from the top of the window to every range. */
  rangeTop: 0,
};

/** Puts every range into the middle of the window, where nothing has to be scrolled to. */
export function resetFakeLayout(): void {
  fakeLayout.rangeTop = window.innerHeight * 0.4;
}

/** Gives jsdom what every browser has and the app uses. */
export function fillJsdomGaps(): void {
  window.matchMedia = fakeMatchMedia;
  // A browser without the Custom Highlight API; `installFakeHighlights` adds it.
  Object.assign(globalThis, { CSS: {} });
  fillDialog();
  fillIntersections();
  fillPopover();
  // Without layout the page is 0 wide, and every press would be one on the scroll bar.
  Object.defineProperty(document.documentElement, "clientWidth", {
    get: () => window.innerWidth,
    configurable: true,
  });
  // jsdom does not know <search>, and React warns of elements that nobody knows.
  Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: "HTMLElement" });
  HTMLElement.prototype.setPointerCapture = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, fakeLayout.rangeTop, 0, 20);
  // A list that is empty is a list of rectangles all the same.
  Range.prototype.getClientRects = () => document.createElement("p").getClientRects();
}

/** Popovers open and close, and tell so; nothing is laid over anything. */
function fillPopover(): void {
  // All files share one page: a second listener would undo what the first one does.
  if (Object.hasOwn(HTMLElement.prototype, "showPopover")) return;
  const toggle = (popover: HTMLElement, isOpen: boolean): void => {
    if (popover.hasAttribute("data-open") === isOpen) return;
    const newState = isOpen ? "open" : "closed";
    popover.dispatchEvent(Object.assign(new Event("beforetoggle"), { newState }));
    popover.toggleAttribute("data-open", isOpen);
    popover.style.display = isOpen ? "block" : "";
    popover.dispatchEvent(Object.assign(new Event("toggle"), { newState }));
  };
  HTMLElement.prototype.showPopover = function showPopover() {
    toggle(this, true);
  };
  HTMLElement.prototype.hidePopover = function hidePopover() {
    toggle(this, false);
  };
  const findTarget = (target: EventTarget | null): HTMLElement | null => {
    const invoker = target instanceof Element ? target.closest("[popovertarget]") : null;
    return document.getElementById(invoker?.getAttribute("popovertarget") ?? "");
  };
  document.addEventListener("click", ({ target }) => {
    const popover = findTarget(target);
    if (popover) toggle(popover, !popover.hasAttribute("data-open"));
  });
  // A press elsewhere dismisses it.
  document.addEventListener("pointerdown", ({ target }) => {
    for (const popover of document.querySelectorAll<HTMLElement>("[popover][data-open]")) {
      const isInside = target instanceof Node && popover.contains(target);
      if (!isInside && findTarget(target) !== popover) toggle(popover, false);
    }
  });
}

function fillDialog(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}

/** Nothing is laid out, so nothing ever comes into view by itself. */
function fillIntersections(): void {
  Object.assign(globalThis, {
    IntersectionObserver: class {
      observe(): void {}
      disconnect(): void {}
    },
  });
}
