import type { Browser } from "playwright-core";
import { findMedian } from "./find-median.ts";
import { launchChromium } from "./launch-chromium.ts";
import { measureFirstLoad, type FirstLoad, type FirstLoadChoice } from "./measure-first-load.ts";
import type { BenchRow } from "./render-table.ts";
import { openTranscriptSite, type TranscriptSite } from "./transcript-site.ts";

const wordCounts = [2500, 150_000];

/** What a bar is set for, by number of words. */
const bars = {
  readable: new Map([
    [2500, 1.2],
    [150_000, 0.8],
  ]),
  tap: new Map([
    [2500, 1.7],
    [150_000, 2.2],
  ]),
  task: new Map([
    [2500, 1.3],
    [150_000, 0.7],
  ]),
};

/** An episode's first load beside the plain page, interleaved in one run; medians. */
export async function benchFirstLoad(rounds: number): Promise<BenchRow[]> {
  const site = await openTranscriptSite(wordCounts);
  const browser = await launchChromium(["--autoplay-policy=no-user-gesture-required"]);
  try {
    const rows: BenchRow[] = [];
    for (const wordCount of wordCounts) {
      rows.push(...(await compareSize({ browser, site, rounds }, wordCount)));
    }
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

interface Bench {
  readonly browser: Browser;
  readonly site: TranscriptSite;
  readonly rounds: number;
}

async function compareSize(bench: Bench, wordCount: number): Promise<BenchRow[]> {
  const visits = await payVisits(bench, {
    floor: { kind: "floor", wordCount, tap: "play" },
    play: { kind: "ours", wordCount, tap: "play" },
    word: { kind: "ours", wordCount, tap: "word" },
    slowFloor: { kind: "floor", wordCount, tap: "play", slowdown: 4 },
    slow: { kind: "ours", wordCount, tap: "play", slowdown: 4 },
  });
  const name = `${wordCount.toLocaleString("en")} words: `;
  const readableMs = visits.read("play", (visit) => visit.readableMs);
  const compare = (what: string, [ours, reference]: readonly [number, number]): BenchRow => ({
    what: name + what,
    ours: ours.toFixed(0),
    reference: reference.toFixed(0),
    ratio: (ours / reference).toFixed(2),
  });
  const note = (what: string, ours: string, bar = "–"): BenchRow => ({
    what: name + what,
    ours,
    reference: bar,
    ratio: "–",
  });
  const kilobytes = (value: (visit: FirstLoad) => number): string =>
    (visits.read("play", value) / 1000).toFixed(1);
  const tapBar = `≤ ${bars.tap.get(wordCount)}`;
  return [
    compare(`text readable, ms (≤ ${bars.readable.get(wordCount)})`, [
      readableMs,
      visits.read("floor", (visit) => visit.readableMs),
    ]),
    compare("whole text there, ms", [
      visits.read("play", (visit) => visit.wholeMs),
      visits.read("floor", (visit) => visit.wholeMs),
    ]),
    compare(`first tap on play answered, beside text readable, ms (${tapBar})`, [
      visits.read("play", (visit) => visit.answeredMs),
      readableMs,
    ]),
    compare(`first tap on a word answered, beside text readable, ms (${tapBar})`, [
      visits.read("word", (visit) => visit.answeredMs),
      visits.read("word", (visit) => visit.readableMs),
    ]),
    compare(`longest task, processor 4× slower, ms (≤ ${bars.task.get(wordCount)})`, [
      visits.read("slow", (visit) => visit.longestTaskMs),
      visits.read("slowFloor", (visit) => visit.longestTaskMs),
    ]),
    note("layout shift", visits.read("play", ({ shift }) => shift).toFixed(4), "0"),
    note(
      "html, css, scripts and data when the page rests, kB",
      kilobytes(({ restedBytes }) => restedBytes),
    ),
    ...(wordCount === wordCounts[0] ? await measureSlow3g(bench, wordCount) : []),
  ];
}

async function measureSlow3g(bench: Bench, wordCount: number): Promise<BenchRow[]> {
  const visits = await payVisits(
    { ...bench, rounds: 1 },
    { ours: { kind: "ours", wordCount, tap: "play", isSlow3g: true } },
  );
  const seconds = (value: (visit: FirstLoad) => number): string =>
    (visits.read("ours", value) / 1000).toFixed(1);
  const kilobytes = (value: (visit: FirstLoad) => number): string =>
    (visits.read("ours", value) / 1000).toFixed(1);
  const name = "400 kbit/s, 400 ms: ";
  return [
    {
      what: `${name}text readable, s`,
      ours: seconds((visit) => visit.readableMs),
      reference: "≤ 1.8",
      ratio: "–",
    },
    {
      what: `${name}first tap on play answered, s`,
      ours: seconds((visit) => visit.answeredMs),
      reference: "–",
      ratio: "–",
    },
    // On a fast line everything is there before anybody can press anything.
    {
      what: `${name}scripts that have come by then, kB`,
      ours: kilobytes((visit) => visit.scriptBytes),
      reference: "≤ 125",
      ratio: "–",
    },
    {
      what: `${name}html, css, scripts and data that have, kB`,
      ours: kilobytes((visit) => visit.bytes),
      reference: "≤ 150",
      ratio: "–",
    },
  ];
}

/** Visits one after the other, round by round, so that all see the same machine. */
async function payVisits<Name extends string>(
  { browser, site, rounds }: Bench,
  choices: Readonly<Record<Name, FirstLoadChoice>>,
) {
  const paid = new Map<string, FirstLoad[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, choice] of Object.entries<FirstLoadChoice>(choices)) {
      const visit = await measureFirstLoad(browser, site, choice);
      paid.set(name, [...(paid.get(name) ?? []), visit]);
    }
  }
  return {
    read: (name: Name, value: (visit: FirstLoad) => number): number =>
      findMedian((paid.get(name) ?? []).map(value)),
  };
}
