/** A half-open range `[start, end)` in UTF-16 units of a text. */
export type TextRange = readonly [start: number, end: number];

/** Merges ranges of one text: in order, overlapping ones joined, touching ones kept apart. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && range[0] < last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}
