import { matchSpeech, type MatchCosts } from "./match-speech.ts";
import type { FeatureFrames } from "./speech-features.ts";

/** A sound, and phrases that shall be shuffled and forced onto it. */
export interface ChanceInput {
  readonly sound: FeatureFrames;
  readonly reference: FeatureFrames;
  readonly phrases: readonly (readonly [start: number, end: number])[];
  /** Costs for a level of 1. */
  readonly costs: MatchCosts;
}

/** Pieces of a second or less keep the syllables, not what was said. */
const mostPieceRows = 12;
const fewestPieces = 4;

/**
 * Measures how far apart different speech is in a recording, however it is warped: the
 * script is cut into pieces, which are forced onto the sound in reverse order. With costs of
 * this level, that match is worth as much as none.
 */
export async function measureChance({
  sound,
  reference,
  phrases,
  costs,
}: ChanceInput): Promise<number> {
  const rows = shuffleRows(phrases);
  const { dimension, values } = reference;
  const shuffled = new Float32Array(rows.length * dimension);
  for (const [index, row] of rows.entries()) {
    shuffled.set(values.subarray(row * dimension, (row + 1) * dimension), index * dimension);
  }
  let end = 0;
  const { cost } = await matchSpeech({
    sound,
    reference: { dimension, frameCount: rows.length, values: shuffled },
    phrases: phrases.map(([first, last]) => [end, (end += last - first)] as const),
    costs: { ...costs, gap: costs.gap.map(() => Infinity), skip: Infinity },
    pulse: () => Promise.resolve(),
  });
  return cost / measureContent({ phrases, costs });
}

/** What it costs to match nothing of sound and phrases, for a level of 1. */
export function measureContent({ phrases, costs }: Pick<ChanceInput, "phrases" | "costs">): number {
  const rowCount = phrases.reduce((sum, [start, end]) => sum + end - start, 0);
  // Silence fits a pause whatever is said around it.
  return costs.gap.reduce(
    (sum, gap, frame) => sum + Math.min(gap, costs.pause[frame] ?? gap),
    rowCount,
  );
}

/** The rows of all phrases, in pieces, the last piece first. */
function shuffleRows(phrases: ChanceInput["phrases"]): number[] {
  const rows = phrases.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  const size = Math.min(mostPieceRows, Math.ceil(rows.length / fewestPieces));
  const pieces = Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) =>
    rows.slice(piece * size, (piece + 1) * size),
  );
  return pieces.toReversed().flat();
}
