/** Ranges of rows, half-open. */
type Ranges = readonly (readonly [start: number, end: number])[];

/** Pieces of a second or less keep the syllables, not what was said. */
const mostPieceRows = 12;
const fewestPieces = 4;
const shuffleCount = 2;
const foreignCount = 3;
/** How often a cut is drawn again that holds what is really said. */
const mostDraws = 20;

/** The rows of all phrases, in pieces, the last piece first. */
export function reverseRows(phrases: Ranges): number[] {
  return cutPieces(phrases, 0).toReversed().flat();
}

/**
 * Lists what is surely not spoken where some phrases are: their own pieces in other orders,
 * and stretches of the script from elsewhere. The same phrases always give the same.
 *
 * @param rowCount of the whole script
 */
export function listNonsense(phrases: Ranges, rowCount: number): number[][] {
  const [first = 0] = phrases[0] ?? [];
  const [, end = 0] = phrases.at(-1) ?? [];
  const random = createRandom(first + 1);
  const shuffled = Array.from({ length: shuffleCount }, (_, index) =>
    shuffle(cutPieces(phrases, index % 3), random).flat(),
  );
  const length = phrases.reduce((sum, [start, stop]) => sum + stop - start, 0);
  const foreign = Array.from({ length: foreignCount }, () => {
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const start = Math.floor(random() * (rowCount - length));
      if (start < 0 || (start + length > first && start < end)) continue;
      return [Array.from({ length }, (_, row) => start + row)];
    }
    return [];
  });
  return [reverseRows(phrases), ...shuffled, ...foreign.flat()];
}

/** @param shorterBy some orders are cut into shorter pieces */
function cutPieces(phrases: Ranges, shorterBy: number): number[][] {
  const rows = phrases.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  const longest = Math.min(mostPieceRows, Math.ceil(rows.length / fewestPieces));
  const size = Math.max(1, longest - shorterBy);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) =>
    rows.slice(piece * size, (piece + 1) * size),
  );
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1 that look like chance (Lehmer 1951). */
function createRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
