import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { build, preview } from "vite";
import { findChromium } from "../browser/find-chromium.ts";
import { quietChromiumFlags } from "../support/chromium-flags.ts";
import { benchFirstLoad } from "./bench-first-load.ts";
import type { BenchRow } from "./render-table.ts";

const run = promisify(execFile);
/** Fetched on demand: it is larger than everything else here together. */
const lighthouse = "lighthouse@12.8.2";
const targetScore = 0.95;
const port = 4329;
const chromeFlags = ["--headless=new", "--no-sandbox", ...quietChromiumFlags].join(" ");

const reportSchema = v.object({
  categories: v.record(v.string(), v.object({ title: v.string(), score: v.number() })),
});

/**
 * An episode's first load beside the plain page, and Lighthouse with its mobile preset on the
 * production build. `--quick` pays one visit instead of five and leaves Lighthouse out.
 */
export async function benchPage(flags: readonly string[]): Promise<BenchRow[]> {
  if (flags.includes("--quick")) return benchFirstLoad(1);
  return [...(await benchFirstLoad(5)), ...(await scorePages())];
}

async function scorePages(): Promise<BenchRow[]> {
  await build({ logLevel: "error" });
  const server = await preview({ preview: { host: "127.0.0.1", port, strictPort: true } });
  try {
    const rows: BenchRow[] = [];
    for (const path of ["", "episodes/2025-06-08/"]) rows.push(...(await scorePage(path)));
    return rows;
  } finally {
    await server.close();
  }
}

async function scorePage(path: string): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-page-"));
  const output = join(folder, "report.json");
  const url = `http://127.0.0.1:${port}/${path}`;
  const flags = ["--quiet", "--output=json", `--output-path=${output}`];
  try {
    await run("npx", ["--yes", lighthouse, url, ...flags, `--chrome-flags=${chromeFlags}`], {
      env: { ...process.env, CHROME_PATH: findChromium() },
    });
    const report = v.parse(reportSchema, JSON.parse(await readFile(output, "utf8")));
    return Object.values(report.categories).map(({ title, score }) => ({
      what: `/${path}: ${title} (higher is better)`,
      ours: score.toFixed(2),
      reference: `≥ ${targetScore}`,
      ratio: (score / targetScore).toFixed(3),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
