import { findPercentile, type AlignmentScore } from "../support/score-alignment.ts";

/** What a measure of alignment must hold, and whether it does. */
export interface BarResult {
  /** E.g. `p95 12 ms (≤ 50)`. */
  readonly text: string;
  readonly isMet: boolean;
}

/** Limits for the errors of sentence starts, in ms. */
const startLimits = {
  clean: { p95: 50, max: 100 },
  fault: { p95: 100, max: 300 },
  all: { p95: 100, max: 500 },
} as const;
const wordLimits = { mean: 30, p95: 80 } as const;
const badSeconds = 0.3;
const leastFound = 0.95;
const mostFalseUnread = 0.02;
const mostFalseFlags = 0.03;

/** Judges a recording, whose name begins with its fault: `clean-…`, `all-…` or another. */
export function judgeScore(name: string, score: AlignmentScore): BarResult[] {
  const { sentenceErrors, wordErrors, unread, flags } = score;
  const kind = name.startsWith("clean") ? "clean" : name.startsWith("all") ? "all" : "fault";
  const limits = startLimits[kind];
  const near = sentenceErrors.filter((error) => error <= badSeconds).length;
  const heardCount = sentenceErrors.length + unread.false;
  return [
    judgeMs("p95", findPercentile(sentenceErrors, 0.95), limits.p95),
    judgeMs("max", sentenceErrors.at(-1) ?? Number.NaN, limits.max),
    ...(kind === "all"
      ? [judgeShare("within 300 ms", near / sentenceErrors.length, (share) => share >= 0.98)]
      : []),
    ...(kind === "clean"
      ? [
          judgeMs("words mean", findMean(wordErrors), wordLimits.mean),
          judgeMs("words p95", findPercentile(wordErrors, 0.95), wordLimits.p95),
        ]
      : []),
    judgeShare("unread found", unread.found / unread.all, (share) => share >= leastFound),
    judgeShare("falsely unread", unread.false / heardCount, (share) => share <= mostFalseUnread),
    judgeShare("bad flagged", flags.found / flags.all, (share) => share >= leastFound),
    judgeShare("falsely flagged", flags.false / near, (share) => share <= mostFalseFlags),
  ];
}

/** One line: every measure with a mark. */
export function formatBars(results: readonly BarResult[]): string {
  return results.map(({ text, isMet }) => `${isMet ? "✓" : "✗"} ${text}`).join(" · ");
}

function judgeMs(what: string, seconds: number, limit: number): BarResult {
  const ms = Math.round(seconds * 1000);
  return { text: `${what} ${ms} ms (≤ ${limit})`, isMet: ms <= limit };
}

/** A share of none, e.g. of unread sentences where all were read, is a dash and meets every bar. */
function judgeShare(what: string, share: number, isMet: (share: number) => boolean): BarResult {
  const percent = Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;
  return { text: `${what} ${percent}`, isMet: Number.isNaN(share) || isMet(share) };
}

function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
