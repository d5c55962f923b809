/**
 * Where a painted stretch begins, as a part of the height between header and player: in view
 * from 0 to 1; far away while nothing is painted. Runs in the page.
 */
export function readPaintedHeight(name: string): number {
  const far = 1000;
  const [range] = CSS.highlights.get(name) ?? [];
  const header = document.querySelector("header")?.getBoundingClientRect().bottom;
  const player = document.querySelector('section[aria-label="播放器"]')?.getBoundingClientRect();
  if (!(range instanceof Range) || header === undefined || !player) return far;
  const { top, height } = range.getBoundingClientRect();
  // WebKit knows no place of what it has not laid out.
  return height === 0 ? far : (top - header) / (player.top - header);
}
