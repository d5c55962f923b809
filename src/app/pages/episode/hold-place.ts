/** How long a phone takes to bring up its keys, in ms. */
const holdMs = 600;

/**
 * Keeps the page where it is while a field gets the focus that is in view already: phones move
 * the page to bring it to the middle. Whoever moves the page by hand has it.
 */
export function holdPlace(): void {
  const { scrollY } = window;
  const controller = new AbortController();
  const options = { signal: controller.signal, passive: true };
  const release = (): void => controller.abort();
  setTimeout(release, holdMs);
  for (const type of ["touchmove", "wheel"]) window.addEventListener(type, release, options);
  window.addEventListener(
    "scroll",
    () => window.scrollTo({ top: scrollY, behavior: "instant" }),
    options,
  );
}
