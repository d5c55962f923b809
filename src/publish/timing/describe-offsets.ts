import { formatClock } from "../faults/format-clock.ts";
import type { OffsetFit, OffsetPiece } from "./sidecar/fit-offsets.ts";

/**
 * Says by how much times were moved.
 *
 * @example describeOffsets(fit) // "+5.0 s up to 2:10, +35.0 s from there on"
 */
export function describeOffsets({ scale, pieces }: OffsetFit): string {
  const steps = pieces.map(({ offsetMs }, index) => describePiece(offsetMs, pieces[index + 1]));
  const last = pieces.length > 1 ? " from there on" : "";
  const moves = `${steps.join(", ")}${last}`;
  if (scale === 1) return moves;
  return `${((scale - 1) * 100).toFixed(2).replace("-", "−")} % of their time and ${moves}`;
}

function describePiece(offsetMs: number, next: OffsetPiece | undefined): string {
  const sign = offsetMs < 0 ? "−" : "+";
  const amount = `${sign}${(Math.abs(offsetMs) / 1000).toFixed(1)} s`;
  return next ? `${amount} up to ${formatClock(next.fromMs)}` : amount;
}
