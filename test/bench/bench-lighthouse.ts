import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { build } from "vite";
import { findChromium } from "../browser/find-chromium.ts";
import { quietChromiumFlags } from "../support/chromium-flags.ts";
import { findMedian } from "./find-median.ts";
import type { BenchRow } from "./render-table.ts";
import { servePacked } from "./serve-packed.ts";

const run = promisify(execFile);
/** Fetched on demand: it is larger than everything else here together. */
const lighthouse = "lighthouse@12.8.2";
const chromeFlags = ["--headless=new", "--no-sandbox", ...quietChromiumFlags].join(" ");

/** Pages of the sample by their kind. */
const pages = {
  home: "",
  episode: "episodes/2025-06-08/",
  story: "episodes/2025-06-08/3/",
  tag: "tags/guge-beddqm/",
};

/** What is measured in milliseconds, and at most how many. */
const timings = [
  ["first-contentful-paint", 1000],
  ["largest-contentful-paint", 1300],
  ["total-blocking-time", 100],
] as const;

const bars: Readonly<Record<string, number>> = { performance: 0.99 };

const reportSchema = v.object({
  categories: v.record(v.string(), v.object({ score: v.number() })),
  audits: v.objectWithRest(
    v.entriesFromList(
      timings.map(([name]) => name),
      v.object({ numericValue: v.number() }),
    ),
    v.unknown(),
  ),
});

type Report = v.InferOutput<typeof reportSchema>;

/** Lighthouse with its mobile preset on the production build: medians. */
export async function benchLighthouse(rounds: number): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-lighthouse-site-"));
  await build({ logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const server = await servePacked(folder);
  try {
    const rows: BenchRow[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const reports: Report[] = [];
      for (let round = 0; round < rounds; round += 1) reports.push(await visit(server.url + path));
      rows.push(...scorePage(name, reports));
    }
    return rows;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function visit(url: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "bench-lighthouse-"));
  const output = join(folder, "report.json");
  const flags = ["--quiet", "--output=json", `--output-path=${output}`];
  try {
    await run("npx", ["--yes", lighthouse, url, ...flags, `--chrome-flags=${chromeFlags}`], {
      env: { ...process.env, CHROME_PATH: findChromium() },
    });
    return v.parse(reportSchema, JSON.parse(await readFile(output, "utf8")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function scorePage(page: string, reports: readonly Report[]): BenchRow[] {
  const categories = Object.keys(reports[0]?.categories ?? {}).map((name): BenchRow => {
    const score = findMedian(reports.map((report) => report.categories[name]?.score ?? 0));
    const bar = bars[name] ?? 1;
    return {
      what: `Lighthouse, ${page}: ${name} (higher is better)`,
      ours: (score * 100).toFixed(0),
      reference: `≥ ${bar * 100}`,
      ratio: (score / bar).toFixed(2),
    };
  });
  const times = timings.map(([name, most]): BenchRow => {
    const measured = findMedian(reports.map((report) => report.audits[name].numericValue));
    return {
      what: `Lighthouse, ${page}: ${name}, ms`,
      ours: measured.toFixed(0),
      reference: `≤ ${most}`,
      ratio: (measured / most).toFixed(2),
    };
  });
  return [...categories, ...times];
}
