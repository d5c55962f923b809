/** Episodes that follow one another, numbered from the oldest of the library. */
export interface SegmentPlan {
  readonly first: number;
  readonly episodes: number;
  /** Without an index, because reading all texts is quicker. */
  readonly isScanned: boolean;
}

/** Up to so many characters in all, one text file is smaller and quicker than an index. */
const mostScannedCharacters = 400_000;
/** Segments are closed at multiples of these numbers of episodes. */
const closedSizes = [512, 32];

/**
 * Divides a library into segments, so that one more episode changes a small one: all but the
 * last 511 episodes, then all but the last 31 of these, then the rest. A small library is one
 * segment that is scanned.
 */
export function planSegments(episodes: number, characters: number): SegmentPlan[] {
  if (episodes === 0) return [];
  if (characters <= mostScannedCharacters) return [{ first: 0, episodes, isScanned: true }];
  const ends = [...closedSizes.map((size) => episodes - (episodes % size)), episodes];
  const segments: SegmentPlan[] = [];
  let first = 0;
  for (const end of ends) {
    if (end > first) segments.push({ first, episodes: end - first, isScanned: false });
    first = end;
  }
  return segments;
}
