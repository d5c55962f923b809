import type { SequenceBlock, SequenceMatch } from "./sequence-block.ts";

/**
 * Finds a longest common subsequence of a block by dynamic programming. Takes as many steps,
 * and two bytes, as the block has pairs of items; neither side may have more than 65,535
 * that match.
 */
export function findLongestMatch(block: SequenceBlock): SequenceMatch[] {
  const { a, b, aFrom, aTo, bFrom, bTo } = block;
  const width = bTo - bFrom + 1;
  // How many items the rests from here on have in common.
  const common = new Uint16Array((aTo - aFrom + 1) * width);
  for (let row = aTo - aFrom - 1; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      const at = row * width + column;
      common[at] =
        a[aFrom + row] === b[bFrom + column]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const matches: SequenceMatch[] = [];
  let [row, column] = [0, 0];
  while (aFrom + row < aTo && bFrom + column < bTo) {
    const at = row * width + column;
    if (a[aFrom + row] === b[bFrom + column]) {
      matches.push([aFrom + row, bFrom + column]);
      row += 1;
      column += 1;
    } else if ((common[at + width] ?? 0) >= (common[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return matches;
}
