import type { Browser } from "playwright-core";
import { findMedian } from "./find-median.ts";
import { launchChromium } from "./launch-chromium.ts";
import { findPercentile } from "../support/score-alignment.ts";
import { compareFind, measureSize } from "./measure-transcript-files.ts";
import {
  measureClicks,
  measureKeystrokes,
  measureLongRun,
  type LongRun,
} from "./measure-transcript-use.ts";
import type { BenchRow } from "./render-table.ts";
import {
  measureLag,
  measureMainThread,
  openTranscriptPage,
  playFrom,
  readMetric,
  type PageKind,
} from "./transcript-page.ts";
import { openTranscriptSite, type TranscriptSite } from "./transcript-site.ts";

/** How much is measured. */
interface BenchPlan {
  readonly wordCounts: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly longSeconds: number;
}

const wholePlan: BenchPlan = {
  wordCounts: [2500, 30_000, 150_000],
  rounds: 3,
  seconds: 5,
  longSeconds: 60,
};
const quickPlan: BenchPlan = {
  wordCounts: [2500, 150_000],
  rounds: 1,
  seconds: 3,
  longSeconds: 10,
};

/**
 * The transcript of the production build beside the least that a page can do, interleaved in
 * one run. `--quick` measures less, `--sizes=2500,30000` other lengths.
 */
export async function benchTranscript(flags: readonly string[]): Promise<BenchRow[]> {
  const plan = parsePlan(flags);
  const site = await openTranscriptSite(plan.wordCounts);
  const browser = await launchChromium(["--autoplay-policy=no-user-gesture-required"]);
  try {
    const largest = Math.max(...plan.wordCounts);
    return [
      { what: "browser", ours: `Chromium ${browser.version()}`, reference: "–", ratio: "–" },
      ...(await measureSize(site, largest)),
      ...(await benchSizes(browser, site, plan)),
      ...(await benchLargest(browser, site, { ...plan, wordCounts: [largest] })),
      ...compareFind(site, largest),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

function parsePlan(flags: readonly string[]): BenchPlan {
  const plan = flags.includes("--quick") ? quickPlan : wholePlan;
  const sizes = flags.find((flag) => flag.startsWith("--sizes="))?.slice("--sizes=".length);
  const wordCounts = sizes?.split(",").map(Number) ?? plan.wordCounts;
  if (!wordCounts.every((count) => Number.isInteger(count) && count >= 100)) {
    throw new Error(`--sizes takes word counts of 100 and more, e.g. --sizes=2500,30000`);
  }
  return { ...plan, wordCounts };
}

const kinds: readonly PageKind[] = ["floor", "ours"];

/** What one visit shows. */
interface Visit {
  readonly readyMs: number;
  readonly readableMs: number;
  readonly longestTaskMs: number;
  readonly mainThread: number;
  readonly heapBytes: number;
  readonly elements: number;
}

async function benchSizes(
  browser: Browser,
  site: TranscriptSite,
  { wordCounts, rounds, seconds }: BenchPlan,
): Promise<BenchRow[]> {
  const visits = new Map<string, Visit[]>();
  // A visit of either page first, which warms up browser and server.
  for (const kind of kinds) {
    const wordCount = wordCounts[0] ?? 0;
    await (await openTranscriptPage(browser, site, { kind, wordCount })).close();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const wordCount of wordCounts) {
      for (const kind of kinds) {
        const key = `${kind} ${wordCount}`;
        const visit = await payVisit(browser, site, { kind, wordCount, seconds });
        visits.set(key, [...(visits.get(key) ?? []), visit]);
      }
    }
  }
  return wordCounts.flatMap((wordCount) => {
    const read = (kind: PageKind, value: (visit: Visit) => number): number =>
      findMedian((visits.get(`${kind} ${wordCount}`) ?? []).map(value));
    const compare = (what: string, value: (visit: Visit) => number): BenchRow =>
      compareNumbers(`${formatCount(wordCount)} words: ${what}`, {
        ours: read("ours", value),
        reference: read("floor", value),
      });
    return [
      compare("text readable, ms", ({ readableMs }) => readableMs),
      compare("ready, ms", ({ readyMs }) => readyMs),
      compare("longest task until then, ms", ({ longestTaskMs }) => longestTaskMs),
      compare("main thread while playing, ms/s", ({ mainThread }) => mainThread),
      compare("heap, MB", ({ heapBytes }) => heapBytes / 1e6),
      compare("elements", ({ elements }) => elements),
    ];
  });
}

async function payVisit(
  browser: Browser,
  site: TranscriptSite,
  { seconds, ...choice }: { kind: PageKind; wordCount: number; seconds: number },
): Promise<Visit> {
  const open = await openTranscriptPage(browser, site, choice);
  const { page, cdp, readyMs, readableMs, longestTaskMs } = open;
  // Twice: what the first pass frees may hold something else.
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const heapBytes = await readMetric(open, "JSHeapUsedSize");
  const elements = await page.evaluate(() => document.getElementsByTagName("*").length);
  await playFrom(open, { part: 0.4, rate: 1 });
  const mainThread = await measureMainThread(open, seconds);
  await open.close();
  return { readyMs, readableMs, longestTaskMs, heapBytes, elements, mainThread };
}

async function benchLargest(
  browser: Browser,
  site: TranscriptSite,
  { wordCounts, seconds, longSeconds }: BenchPlan,
): Promise<BenchRow[]> {
  const wordCount = wordCounts[0] ?? 0;
  const found = new Map<string, Record<PageKind, string>>();
  const note = (kind: PageKind, what: string, value: string): void => {
    const other = found.get(what) ?? { ours: "–", floor: "–" };
    found.set(what, { ...other, [kind]: value });
  };
  for (const kind of kinds) {
    const open = await openTranscriptPage(browser, site, { kind, wordCount });
    for (const rate of [0.5, 1, 2, 3]) {
      await playFrom(open, { part: 0.3 + rate / 10, rate });
      const lag = await measureLag(open, { seconds: seconds * 1.5, rate });
      note(kind, `highlight lag at ${rate}×, p50 / p95 in ms`, formatMiddle(lag));
    }
    note(kind, "main thread at 3×, ms/s", (await measureMainThread(open, seconds)).toFixed(1));
    await open.cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    for (const rate of [1, 3]) {
      await playFrom(open, { part: 0.7 + rate / 20, rate });
      const lag = await measureLag(open, { seconds: seconds * 1.5, rate });
      note(kind, `the same, processor 4× slower, at ${rate}×`, formatMiddle(lag));
    }
    await open.cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await playFrom(open, { part: 0.5, rate: 1 });
    const clicks = await measureClicks(open, 20);
    note(kind, "click to seek, p50 / max in ms", formatRange(clicks));
    if (kind === "ours") {
      note(kind, `${longSeconds} s at 3×`, formatLongRun(await measureLongRun(open, longSeconds)));
      const busy = await measureKeystrokes(open);
      note(kind, "page's work for a key in the find box, p50 / max in ms", formatRange(busy));
    }
    await open.close();
  }
  return [...found].map(([what, { ours, floor }]) => ({
    what: `${formatCount(wordCount)} words: ${what}`,
    ours,
    reference: floor,
    ratio: formatRatio(Number.parseFloat(ours), Number.parseFloat(floor)),
  }));
}

function compareNumbers(what: string, values: { ours: number; reference: number }): BenchRow {
  const { ours, reference } = values;
  const format = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0));
  return {
    what,
    ours: format(ours),
    reference: format(reference),
    ratio: formatRatio(ours, reference),
  };
}

const formatRatio = (ours: number, reference: number): string =>
  Number.isFinite(ours / reference) ? (ours / reference).toFixed(2) : "–";

const formatCount = (count: number): string => count.toLocaleString("en");

const formatMiddle = (sorted: readonly number[]): string =>
  `${findPercentile(sorted, 0.5).toFixed(1)} / ${findPercentile(sorted, 0.95).toFixed(1)}`;

const formatRange = (sorted: readonly number[]): string =>
  `${findPercentile(sorted, 0.5).toFixed(1)} / ${(sorted.at(-1) ?? 0).toFixed(1)}`;

const formatLongRun = ({ longTasks, longestMs, words, commits }: LongRun): string =>
  `${longTasks} tasks over 50 ms${longTasks > 0 ? ` (longest ${longestMs.toFixed(0)} ms)` : ""}, ${commits} commits of React for ${words} words`;
