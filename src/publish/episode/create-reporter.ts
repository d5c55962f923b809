import { setImmediate } from "node:timers/promises";
import {
  createProgressMeasure,
  type StationProgress,
  type StationStage,
} from "./measure-progress.ts";

/** How the work is stopped, and who wants to know how far it is. */
export interface ProduceOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: StationProgress) => void;
}

/** Passes progress on, and lets signals in while the processor is busy. */
export function createReporter(
  { signal, onProgress }: ProduceOptions,
  listens: boolean,
): (stage: StationStage, share: number) => Promise<void> {
  const measure = createProgressMeasure(listens);
  return async (stage, share) => {
    onProgress?.(measure(stage, share));
    await setImmediate();
    signal.throwIfAborted();
  };
}
