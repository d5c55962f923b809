import * as v from "valibot";

/** When something was changed last, in ms since 1970; as large as a date can be. */
export const stampField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));

/**
 * The stamp of a change made now. Always later than the one before, so that a clock that
 * was set back makes no change look older than what it changes.
 */
export function nextStamp(lastMs: number | undefined, nowMs: number): number {
  return lastMs === undefined ? nowMs : Math.max(nowMs, lastMs + 1);
}

/**
 * The newer of two values. Of two equally old ones always the same, whichever comes first,
 * so that two tabs or two devices end up with one truth.
 */
export function pickNewest<T>(mine: T, theirs: T, readStampMs: (value: T) => number): T {
  const difference = readStampMs(mine) - readStampMs(theirs);
  if (difference !== 0) return difference > 0 ? mine : theirs;
  return spellOut(mine) >= spellOut(theirs) ? mine : theirs;
}

/** Merges two records, of each entry the newer one: commutative, associative, idempotent. */
export function mergeNewest<T>(
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  readStampMs: (value: T) => number,
): Record<string, T> {
  // A map, because `__proto__` is a name like any other in what is read from a file.
  const merged = new Map(Object.entries(theirs));
  for (const [key, value] of Object.entries(mine)) {
    const other = merged.get(key);
    merged.set(key, other === undefined ? value : pickNewest(value, other, readStampMs));
  }
  return Object.fromEntries(merged);
}

/** One spelling for equal values, in whatever order their fields were set. */
function spellOut(value: unknown): string {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord) return JSON.stringify(value) ?? "";
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
