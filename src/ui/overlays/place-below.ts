/** Room between button and panel, and between panel and the window's edge. */
const gapPixels = 4;

/**
 * Puts a panel of the top layer below a button and flush with its right end, or above it where
 * there is no room below. By its right edge, so that it stays there when its content grows.
 */
export function placeBelow(panel: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const windowWidth = document.documentElement.clientWidth;
  const below = anchor.bottom + gapPixels;
  const hasRoomBelow = below + height + gapPixels <= window.innerHeight;
  const top = hasRoomBelow ? below : Math.max(gapPixels, anchor.top - height - gapPixels);
  const furthest = windowWidth - width - gapPixels;
  const right = Math.max(gapPixels, Math.min(windowWidth - anchor.right, furthest));
  panel.style.inset = `${top}px ${right}px auto auto`;
}
