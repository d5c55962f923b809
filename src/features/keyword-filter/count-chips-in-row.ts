import type { CountedTag } from "./keyword-filter-props.ts";

/** The row is as wide as the reading column; the rest is behind one more chip. */
const rowPixels = 590;
/** What a chip has around its letters, with its count and the gap to the next. */
const framePixels = 50;

/** How many chips fit in one row, by the letters they hold: nothing is laid out to be measured. */
export function countChipsInRow(tags: readonly CountedTag[]): number {
  let pixels = 0;
  const tooMany = tags.findIndex(({ tag }) => {
    pixels += framePixels + measureLetters(tag);
    return pixels > rowPixels;
  });
  return tooMany === -1 ? tags.length : Math.max(1, tooMany);
}

/** Chinese signs are as wide as high; Latin letters about half as wide. */
function measureLetters(tag: string): number {
  const wide = tag.match(/[\u2e80-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  return wide * 13 + (tag.length - wide) * 7.5;
}
