import type { StationProgress } from "../episode/measure-progress.ts";
import type { FolderProgress } from "./show-progress.ts";

/** Set for a process that works on pairs of a folder and tells its parent how far it is. */
export const parentVariable = "STATION_PARENT";
/** A parent with many children must not drown in messages. */
const leastMs = 100;

/**
 * Makes a function that tells the parent process how far the work is; undefined where no
 * parent listens.
 *
 * @param now clock in milliseconds
 */
export function createProgressChannel(
  now: () => number,
): ((progress: StationProgress | FolderProgress) => void) | undefined {
  // `tsx` starts us with a channel too, which is not for us.
  if (process.env[parentVariable] !== "1" || !process.connected) return undefined;
  let toldMs = -Infinity;
  return (progress) => {
    if (now() - toldMs < leastMs || !process.connected) return;
    toldMs = now();
    process.send?.(progress);
  };
}

/** Tells progress from whatever else a child may send. */
export function isProgressMessage(message: unknown): message is StationProgress {
  return (
    typeof message === "object" &&
    message !== null &&
    "stage" in message &&
    typeof message.stage === "string" &&
    "done" in message &&
    typeof message.done === "number"
  );
}
