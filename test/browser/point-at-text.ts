import type { Page } from "@playwright/test";
import type { SpokenText } from "./published-episode.ts";

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch of the screen's height, in parts of it. */
export interface HeightZone {
  readonly middle: number;
  readonly reach: number;
}

/**
 * Scrolls a text of the transcript to the middle of the screen and answers where it stands;
 * `part` is how far into its first line's piece the point lies, 0–1.
 */
export async function pointAtText(page: Page, spoken: SpokenText, part = 0.5): Promise<Point> {
  return pointAtTextIn(page, spoken, { middle: 0.4, reach: 0.2, part });
}

/** The same for any place on the screen. */
export async function pointAtTextIn(
  page: Page,
  spoken: SpokenText,
  zone: HeightZone & { readonly part: number },
): Promise<Point> {
  return page.evaluate(scrollToText, { spoken: { ...spoken }, zone });
}

/** The page's side of it, which knows nothing but its argument. */
export async function scrollToText({
  spoken: { paragraphText, start, text },
  zone: { middle: at, reach, part },
}: {
  readonly spoken: Pick<SpokenText, "paragraphText" | "start" | "text">;
  readonly zone: HeightZone & { readonly part: number };
}): Promise<Point> {
  const paragraph = [...document.querySelectorAll("p")].find(
    ({ textContent }) => textContent === paragraphText,
  );
  if (!paragraph) throw new Error("the paragraph is not on the page");
  const range = document.createRange();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= offset && start < offset + length) range.setStart(node, start - offset);
    const end = start + text.length;
    if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
    offset += length;
  }
  const measure = (): DOMRect => {
    // WebKit knows no place of what it has not laid out.
    const [rect] = [...range.getClientRects(), paragraph.getBoundingClientRect()];
    if (!rect) throw new Error("the text has no place on the page");
    return rect;
  };
  // Paragraphs off the screen have estimated heights: measured until nothing moves.
  let still = 0;
  let before = Number.NaN;
  while (still < 3) {
    const { top } = measure();
    const middle = window.innerHeight * at;
    const isSeen = Math.abs(top - middle) < window.innerHeight * reach;
    if (!isSeen) window.scrollBy({ top: top - middle, behavior: "instant" });
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    const after = measure().top;
    still = after === before ? still + 1 : 0;
    before = after;
    const isAtEdge =
      window.scrollY === 0 ||
      window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
    if (!isSeen && !isAtEdge) still = 0;
  }
  const { left, top, width, height } = measure();
  return { x: left + width * part, y: top + height / 2 };
}
