/**
 * The first index from `start` on for which the question is answered with yes, by binary
 * search; `end` if there is none. From that one on the answer must be yes.
 *
 * @example findFirstIndex(0, starts.length, (index) => starts[index] > seconds)
 */
export function findFirstIndex(
  start: number,
  end: number,
  isAnswer: (index: number) => boolean,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAnswer(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
