import type { HumanScore, SentenceOutcome } from "../support/score-human-speech.ts";
import { findPercentile } from "../support/score-alignment.ts";
import { formatBars, type BarResult } from "./alignment-bars.ts";
import type { BenchRow } from "./render-table.ts";

/** A recording that was timed, and what came out. */
export interface HumanRun {
  readonly name: string;
  readonly score: HumanScore;
  /** The evidence, where it was refused. */
  readonly refusal: string | undefined;
}

const nearSeconds = 0.1;
const badSeconds = 0.3;
const worseSeconds = 0.7;
const doubtfulConfidence = 0.5;

interface Outcomes {
  readonly spoken: readonly SentenceOutcome[];
  readonly heard: readonly SentenceOutcome[];
  readonly bad: readonly SentenceOutcome[];
  readonly good: readonly SentenceOutcome[];
  readonly unread: readonly SentenceOutcome[];
}

const isDoubtful = ({ confidence }: SentenceOutcome): boolean => confidence < doubtfulConfidence;

function sortOutcomes(outcomes: readonly SentenceOutcome[]): Outcomes {
  const spoken = outcomes.filter(({ isSpoken }) => isSpoken);
  const heard = spoken.filter(({ isHeard }) => isHeard);
  return {
    spoken,
    heard,
    bad: heard.filter(({ errorSeconds }) => errorSeconds > badSeconds),
    good: heard.filter(({ errorSeconds }) => errorSeconds <= badSeconds),
    unread: outcomes.filter(({ isSpoken }) => !isSpoken),
  };
}

/** Judges one recording by itself. */
export function judgeHumanRun({ name, score, refusal }: HumanRun): BarResult[] {
  const { spoken, heard, bad, good, unread } = sortOutcomes(score.outcomes);
  const errors = sortErrors(heard);
  const isClean = name.endsWith("-clean");
  return [
    {
      text: refusal === undefined ? "published" : `refused (${refusal})`,
      isMet: refusal === undefined,
    },
    judgeShare("not heard", [spoken.length - heard.length, spoken.length], { most: 0.005 }),
    {
      text: `p50 ${formatMs(findPercentile(errors, 0.5))}`,
      isMet: !isClean || findPercentile(errors, 0.5) <= 0.03,
    },
    judgeShare("≤ 0.1 s", [countWithin(errors, nearSeconds), errors.length], {
      least: isClean ? 0.9 : 0,
    }),
    judgeShare("≤ 0.3 s", [good.length, errors.length], { least: isClean ? 0.99 : 0.98 }),
    { text: `max ${formatMs(errors.at(-1) ?? 0)}`, isMet: true },
    judgeShare("bad ones marked", [bad.filter(isDoubtful).length, bad.length], { least: 0.9 }),
    judgeShare("good ones marked", [good.filter(isDoubtful).length, good.length], { most: 0.05 }),
    judgeShare("unread found", [unread.filter(({ isHeard }) => !isHeard).length, unread.length], {
      least: 0.95,
    }),
    judgeShare("gap kinds", [score.gaps.right, score.gaps.all], { least: 0.9 }),
  ];
}

interface Bar {
  readonly what: string;
  readonly result: BarResult;
  /** What the release before learned features came to, on the same 16 recordings. */
  readonly before: string;
}

/** All recordings together, beside what the release before the learned parts came to. */
export function summarizeHumanRuns(
  runs: readonly HumanRun[],
  wrongTexts: readonly boolean[],
): BenchRow[] {
  const outcomes = runs.flatMap(({ score }) => score.outcomes);
  const { spoken, heard, bad, good, unread } = sortOutcomes(outcomes);
  const refused = runs.filter(({ refusal }) => refusal !== undefined).length;
  const worse = bad.filter((one) => one.errorSeconds > worseSeconds && !isDoubtful(one)).length;
  const gaps = runs.reduce(
    (sum, { score }) => ({ right: sum.right + score.gaps.right, all: sum.all + score.gaps.all }),
    { right: 0, all: 0 },
  );
  const words = runs.flatMap(({ score }) => score.wordErrors).toSorted((a, b) => a - b);
  const bars: Bar[] = [
    { what: "right text refused", result: judgeCount(refused, 0), before: "3" },
    {
      what: "wrong text refused",
      result: judgeShare("", [wrongTexts.filter(Boolean).length, wrongTexts.length], { least: 1 }),
      before: "all",
    },
    {
      what: "spoken sentences called “not heard”",
      result: judgeShare("", [spoken.length - heard.length, spoken.length], { most: 0.005 }),
      before: "8.3 %",
    },
    {
      what: "sentences off by > 0.3 s marked doubtful",
      result: judgeShare("", [bad.filter(isDoubtful).length, bad.length], { least: 0.9 }),
      before: "10 of 19",
    },
    {
      what: "good ones marked doubtful",
      result: judgeShare("", [good.filter(isDoubtful).length, good.length], { most: 0.05 }),
      before: "5.1 %",
    },
    { what: "off by > 0.7 s and not marked", result: judgeCount(worse, 0), before: "2" },
    ...["clean", "music", "ad", "unread", "all"].map((fault) => judgeStarts(runs, fault)),
    {
      what: "words with known times: p50",
      result: judgeMs(findPercentile(words, 0.5), 0.05),
      before: "59 ms",
    },
    {
      what: "words with known times: ≤ 0.3 s",
      result: judgeShare("", [countWithin(words, badSeconds), words.length], { least: 0.99 }),
      before: "–",
    },
    {
      what: "unread sentences found",
      result: judgeShare("", [unread.filter(({ isHeard }) => !isHeard).length, unread.length], {
        least: 0.95,
      }),
      before: "–",
    },
    {
      what: "gap kinds right",
      result: judgeShare("", [gaps.right, gaps.all], { least: 0.9 }),
      before: "15 of 17",
    },
  ];
  return bars.map(({ what, result, before }) => ({
    what,
    ours: `${result.isMet ? "✓" : "✗"} ${result.text.trim()}`,
    reference: before,
    ratio: "–",
  }));
}

/** Recordings with one fault, together, in one line. */
export function judgeFault(runs: readonly HumanRun[]): string {
  const outcomes = runs.flatMap(({ score }) => score.outcomes);
  const { spoken, heard, bad, good } = sortOutcomes(outcomes);
  const refused = runs.filter(({ refusal }) => refusal !== undefined).length;
  const worse = bad.filter((one) => one.errorSeconds > worseSeconds && !isDoubtful(one)).length;
  const near = countWithin(sortErrors(heard), nearSeconds);
  return formatBars([
    { text: `${refused} of ${runs.length} refused`, isMet: refused === 0 },
    judgeShare("not heard", [spoken.length - heard.length, spoken.length], { most: 0.005 }),
    judgeShare("≤ 0.1 s", [near, heard.length], {}),
    judgeShare("≤ 0.3 s", [good.length, heard.length], { least: 0.98 }),
    judgeShare("bad ones marked", [bad.filter(isDoubtful).length, bad.length], { least: 0.9 }),
    judgeShare("good ones marked", [good.filter(isDoubtful).length, good.length], { most: 0.05 }),
    { text: `off by > 0.7 s and not marked: ${worse}`, isMet: worse === 0 },
  ]);
}

function judgeStarts(runs: readonly HumanRun[], fault: string): Bar {
  const own = runs.filter(({ name }) => name.endsWith(`-${fault}`));
  const errors = sortErrors(sortOutcomes(own.flatMap(({ score }) => score.outcomes)).heard);
  const [near, within] = [nearSeconds, badSeconds].map(
    (seconds) => countWithin(errors, seconds) / errors.length,
  );
  const p50 = findPercentile(errors, 0.5);
  const least = { clean: 0.99, all: 0.95 }[fault] ?? 0.98;
  const isExact = fault !== "clean" || (p50 <= 0.03 && (near ?? 0) >= 0.9);
  const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(1)} %`;
  const text = `${formatMs(p50)} / ${percent(near)} / ${percent(within)}`;
  return {
    what: `${fault}: starts p50 / ≤ 0.1 s / ≤ 0.3 s`,
    result: {
      text: errors.length === 0 ? "–" : text,
      isMet: errors.length === 0 || (isExact && (within ?? 0) >= least),
    },
    before: "–",
  };
}

const confidenceSteps = [0, 0.25, 0.5, 0.75, 0.9, 1.01] as const;

/** What confidence was worth: of those that said so much, how many in 100 were right within 0.3 s. */
export function renderCalibration(runs: readonly HumanRun[]): BenchRow[] {
  const { heard } = sortOutcomes(runs.flatMap(({ score }) => score.outcomes));
  return confidenceSteps.slice(0, -1).map((from, index) => {
    const to = confidenceSteps[index + 1] ?? 1;
    const own = heard.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = own.filter(({ errorSeconds }) => errorSeconds <= badSeconds).length;
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0);
    const ofHundred = (part: number): string => ((100 * part) / own.length).toFixed(0);
    return {
      what: `said ${from}–${Math.min(1, to)}: right within 0.3 s, in 100`,
      ours: own.length === 0 ? "–" : `${ofHundred(right)} (${right} of ${own.length})`,
      reference: own.length === 0 ? "–" : `${ofHundred(said)} said`,
      ratio: "–",
    };
  });
}

function sortErrors(outcomes: readonly SentenceOutcome[]): number[] {
  return outcomes.map(({ errorSeconds }) => errorSeconds).toSorted((a, b) => a - b);
}

function countWithin(errors: readonly number[], seconds: number): number {
  return errors.filter((error) => error <= seconds).length;
}

function judgeCount(count: number, most: number): BarResult {
  return { text: String(count), isMet: count <= most };
}

function judgeMs(seconds: number, mostSeconds: number): BarResult {
  return { text: formatMs(seconds), isMet: !(seconds > mostSeconds) };
}

function formatMs(seconds: number): string {
  return Number.isNaN(seconds) ? "–" : `${Math.round(seconds * 1000)} ms`;
}

/** A share of none meets every bar. */
function judgeShare(
  what: string,
  [part, all]: readonly [part: number, all: number],
  { least = 0, most = 1 }: { readonly least?: number; readonly most?: number },
): BarResult {
  if (all === 0) return { text: `${what} –`, isMet: true };
  const share = part / all;
  const text = `${what} ${part} of ${all} (${(share * 100).toFixed(1)} %)`;
  return { text, isMet: share >= least && share <= most };
}
