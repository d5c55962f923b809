import type { AlignmentStage } from "../timing/align/align-speech.ts";

/** What takes time, in this order. */
export type StationStage = "decode" | AlignmentStage | "write";

/** How far the work on an episode is. */
export interface StationProgress {
  readonly stage: StationStage;
  /** Share of the whole, 0 to 1. */
  readonly done: number;
}

/** Parts of the whole time, as measured with speech of ten minutes and of an hour. */
const listeningWeights: readonly (readonly [StationStage, number])[] = [
  ["decode", 0.19],
  ["read", 0.31],
  ["tune", 0.15],
  ["match", 0.29],
  ["check", 0.05],
  ["write", 0.01],
];
const plainWeights: readonly (readonly [StationStage, number])[] = [
  ["decode", 0.95],
  ["write", 0.05],
];

/** Makes a function that counts the share of a stage towards the whole; `listens` tells which stages there are. */
export function createProgressMeasure(
  listens: boolean,
): (stage: StationStage, share: number) => StationProgress {
  const weights = listens ? listeningWeights : plainWeights;
  let done = 0;
  return (stage, share) => {
    const index = weights.findIndex(([name]) => name === stage);
    const passed = weights.slice(0, index).reduce((sum, [, weight]) => sum + weight, 0);
    // Where several stretches are listened to, stages come again.
    done = Math.max(done, Math.min(1, passed + (weights[index]?.[1] ?? 0) * share));
    return { stage, done };
  };
}
