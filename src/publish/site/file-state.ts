import type { Stats } from "node:fs";

/** So long after its last change a file cannot be changed again without its time telling, in ms. */
const settledMs = 2000;

/**
 * Tells a file from what it is after any change, also one that sets its time back. Undefined for a
 * file that was changed just now: another change in the same instant would not be seen.
 */
export function findFileState({ size, mtimeMs, ctimeMs, ino }: Stats): string | undefined {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) >= settledMs;
  return isSettled ? [size, mtimeMs, ctimeMs, ino].join(" ") : undefined;
}
