import { findMedian } from "./find-median.ts";
import type { BenchRow } from "./render-table.ts";

/** Two ways to the same result. */
export interface SpeedComparison {
  readonly what: string;
  readonly ours: () => unknown;
  readonly reference: () => unknown;
  /** Calls of each per round. */
  readonly repeat: number;
}

const rounds = 15;

/** Measures both alternately, so that whatever else the machine does meets both alike; medians. */
export function compareSpeed({ what, ours, reference, repeat }: SpeedComparison): BenchRow {
  const oursMicroseconds: number[] = [];
  const referenceMicroseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    oursMicroseconds.push(measureMicroseconds(ours, repeat));
    referenceMicroseconds.push(measureMicroseconds(reference, repeat));
  }
  const [a, b] = [findMedian(oursMicroseconds), findMedian(referenceMicroseconds)];
  return {
    what,
    ours: `${a.toFixed(2)} µs`,
    reference: `${b.toFixed(2)} µs`,
    ratio: (a / b).toFixed(3),
  };
}

function measureMicroseconds(run: () => unknown, repeat: number): number {
  const start = performance.now();
  for (let call = 0; call < repeat; call += 1) run();
  return ((performance.now() - start) * 1000) / repeat;
}
