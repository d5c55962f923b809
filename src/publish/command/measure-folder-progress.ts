import type { EpisodePair } from "./find-pairs.ts";
import type { StationProgress } from "../episode/measure-progress.ts";
import type { FolderOutcome, FolderProgress } from "./show-progress.ts";

/** Puts the progress of many pairs together. */
export interface FolderProgressMeasure {
  move(pair: EpisodePair, progress: StationProgress): void;
  finish(pair: EpisodePair, outcome: FolderOutcome): void;
}

/** Makes a measure. All pairs count alike; one that is finished counts whole. */
export function createFolderProgress(
  pairs: readonly EpisodePair[],
  show: ((progress: FolderProgress) => void) | undefined,
): FolderProgressMeasure {
  const shares = new Map<EpisodePair, number>();
  let finishedCount = 0;
  const tell = ({ name }: EpisodePair, number: number, state: FolderProgress["state"]): void => {
    const done = [...shares.values()].reduce((sum, share) => sum + share, 0) / pairs.length;
    show?.({ number, count: pairs.length, name, state, done });
  };
  return {
    move: (pair, { stage, done }) => {
      shares.set(pair, done);
      tell(pair, Math.min(pairs.length, finishedCount + 1), stage);
    },
    finish: (pair, outcome) => {
      shares.set(pair, 1);
      finishedCount += 1;
      tell(pair, finishedCount, outcome);
    },
  };
}
