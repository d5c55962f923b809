import { findPercentile, type AlignmentScore } from "../support/score-alignment.ts";
import type { BenchRow } from "./render-table.ts";

/** Starts of sentences beside those of another way, p95 / max in ms; the ratio is that of p95. */
export function compareSentenceStarts(
  what: string,
  ours: AlignmentScore,
  reference: AlignmentScore,
): BenchRow {
  const describe = ({ sentenceErrors }: AlignmentScore): string =>
    `${formatP95(sentenceErrors)} / ${formatMs(sentenceErrors.at(-1) ?? 0)}`;
  return {
    what,
    ours: describe(ours),
    reference: describe(reference),
    ratio: divideP95(ours.sentenceErrors, reference.sentenceErrors),
  };
}

/** Starts of words beside those of another way, p95 in ms. */
export function compareWordStarts(
  what: string,
  ours: AlignmentScore,
  reference: AlignmentScore,
): BenchRow {
  return {
    what,
    ours: formatP95(ours.wordErrors),
    reference: formatP95(reference.wordErrors),
    ratio: divideP95(ours.wordErrors, reference.wordErrors),
  };
}

function divideP95(ours: readonly number[], reference: readonly number[]): string {
  return (findPercentile(ours, 0.95) / findPercentile(reference, 0.95)).toFixed(4);
}

function formatP95(errors: readonly number[]): string {
  return formatMs(findPercentile(errors, 0.95));
}

function formatMs(seconds: number): string {
  return String(Math.round(seconds * 1000));
}
