import { reverseRows } from "./list-nonsense.ts";
import { matchSpeech, type MatchCosts } from "./match-speech.ts";
import type { FeatureFrames } from "./speech-features.ts";

/** A sound, and phrases that shall be shuffled and forced onto it. */
export interface ChanceInput {
  readonly sound: FeatureFrames;
  readonly reference: FeatureFrames;
  readonly phrases: readonly (readonly [start: number, end: number])[];
  /** Costs for a level of 1. */
  readonly costs: MatchCosts;
  /** See `match-speech.ts`. */
  readonly scales?: Float32Array | undefined;
  readonly wordEnds?: Uint8Array | undefined;
}

/**
 * Measures how far apart different speech is in a recording, however it is warped: the
 * script is cut into pieces, which are forced onto the sound in reverse order. With costs of
 * this level, that match is worth as much as none.
 */
export async function measureChance(
  { sound, reference, phrases, costs, wordEnds, scales }: ChanceInput,
  rows = reverseRows(phrases),
): Promise<number> {
  const { dimension, values } = reference;
  const shuffled = new Float32Array(rows.length * dimension);
  for (const [index, row] of rows.entries()) {
    shuffled.set(values.subarray(row * dimension, (row + 1) * dimension), index * dimension);
  }
  let end = 0;
  const { cost } = await matchSpeech({
    sound,
    scales,
    reference: { dimension, frameCount: rows.length, values: shuffled },
    phrases: phrases.map(([first, last]) => [end, (end += last - first)] as const),
    costs: { ...costs, gap: costs.gap.map(() => Infinity), skip: Infinity },
    wordEnds: wordEnds && Uint8Array.from(rows, (row) => wordEnds[row] ?? 0),
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
