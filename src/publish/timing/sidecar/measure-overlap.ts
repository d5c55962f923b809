/**
 * Measures how many items at the start of the second list are the last ones of the first: the
 * most there are. Takes as many steps as both lists are long (Knuth, Morris, Pratt).
 */
export function measureOverlap(before: readonly string[], after: readonly string[]): number {
  const borders = listBorders(after);
  let length = 0;
  for (const item of before.slice(-after.length)) {
    length = lengthen(length, item, { after, borders });
  }
  return length;
}

interface Pattern {
  readonly after: readonly string[];
  /** For each start of the list the longest shorter start that it ends with. */
  readonly borders: readonly number[];
}

function lengthen(length: number, item: string, { after, borders }: Pattern): number {
  let kept = length === after.length ? (borders[length - 1] ?? 0) : length;
  while (kept > 0 && after[kept] !== item) kept = borders[kept - 1] ?? 0;
  return after[kept] === item ? kept + 1 : 0;
}

function listBorders(after: readonly string[]): number[] {
  const borders: number[] = [];
  for (const [index, item] of after.entries()) {
    borders.push(index === 0 ? 0 : lengthen(borders[index - 1] ?? 0, item, { after, borders }));
  }
  return borders;
}
