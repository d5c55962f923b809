import { flushSync } from "react-dom";
import type { AroundNavHandler } from "wouter";
import { flushThenNavigate } from "./debounced-query.ts";

/**
 * Goes to another page in a soft change of what is seen, where the browser has that and the
 * listener wants motion. It takes the window as it stands from the one to the other (`style.css`
 * says how), so nothing is seen to move, and a press goes to the new page at once.
 */
export const navigateInView: AroundNavHandler = (go, to, options) => {
  const navigate = (): void => flushThenNavigate(go, to, options);
  if (!leadsElsewhere(to) || isTyping() || !isMotionWanted()) {
    navigate();
    return;
  }
  // Whole in the one step that the browser waits for: what comes after it is seen as it comes.
  const transition = document.startViewTransition(() => flushSync(navigate));
  // Skipped, e.g. by the next one or in a tab that is not seen: the page has changed all the same.
  transition.ready.catch(() => undefined);
};

/** To another page, and not to another query of the same one. */
function leadsElsewhere(to: string): boolean {
  const { pathname } = new URL(to, location.href);
  return trimPath(pathname) !== trimPath(location.pathname);
}

/** The browser waits a frame before it changes the page: letters typed in between would be lost. */
function isTyping(): boolean {
  return document.activeElement?.matches("input, textarea") === true;
}

const trimPath = (path: string): string => path.replace(/\/(?:index\.html)?$/u, "");

function isMotionWanted(): boolean {
  const canMove = "startViewTransition" in document;
  return canMove && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
