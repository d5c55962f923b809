/** How long the page stands still before a scroll counts as done where nothing says so, in ms. */
const stillMs = 150;

/**
 * Calls back once when the scroll that has just been asked for is done. Safari before 26.2
 * knows no `scrollend`: there it is done when the page has stood still for a moment.
 *
 * @see https://drafts.csswg.org/cssom-view/#eventdef-document-scrollend
 */
export function afterScroll(act: () => void, signal: AbortSignal): void {
  if ("onscrollend" in window) {
    window.addEventListener("scrollend", act, { signal, once: true });
    return;
  }
  actWhenStill(act, signal);
}

function actWhenStill(act: () => void, signal: AbortSignal): void {
  const done = new AbortController();
  const wait = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      done.abort();
      if (!signal.aborted) act();
    }, stillMs);
  let timer = wait();
  window.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = wait();
    },
    { signal: AbortSignal.any([signal, done.signal]), passive: true },
  );
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
