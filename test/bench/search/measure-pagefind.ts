import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../browser/find-chromium.ts";
import { quietChromiumFlags } from "../../support/chromium-flags.ts";
import { startCountingServer } from "./counting-server.ts";
import { installPackage } from "../install-package.ts";
import {
  judgeAnswers,
  measureSeconds,
  toPercentiles,
  type SearchFigures,
  type SearchTask,
} from "./search-figures.ts";

/** Pagefind's builder as far as it is used here. */
interface PagefindModule {
  createIndex(options: object): Promise<{
    readonly index: {
      addCustomRecord(record: object): Promise<unknown>;
      writeFiles(options: object): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}

/** Pagefind, asked in Chromium for the addresses of all results. */
export async function measurePagefind(task: SearchTask): Promise<SearchFigures | undefined> {
  const address = await installPackage(task.folder, "pagefind@1.6.0", "lib/index.js");
  if (address === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a package without a place in ours
  const pagefind = (await import(address)) as PagefindModule;
  const folder = join(task.folder, "pagefind-site");
  const [, seconds] = await measureSeconds(async () => {
    const { index } = await pagefind.createIndex({ forceLanguage: "zh" });
    for (const { id, stories } of task.texts) {
      const content = stories.join("\n");
      await index.addCustomRecord({ url: `/${id}`, content, language: "zh", meta: { title: id } });
    }
    await index.writeFiles({ outputPath: folder });
  });
  await pagefind.close();
  const files = new Map<string, string | Uint8Array>([
    ["index.html", "<!doctype html><p>page</p>"],
  ]);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const full = join(folder, path);
    if (statSync(full).isFile()) files.set(`pagefind/${path}`, readFileSync(full));
  }
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const asked = await askInChromium(task, files);
  return {
    name: "pagefind",
    values: [
      { what: "index built in", value: seconds, unit: "s", digits: 1 },
      { what: "index", value: bytes / 1e6, unit: "MB", digits: 2 },
      ...asked,
    ],
  };
}

async function askInChromium(task: SearchTask, files: ReadonlyMap<string, string | Uint8Array>) {
  const server = await startCountingServer(files);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", ...quietChromiumFlags],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    // As text: the bundle is there only when the bench runs.
    await page.evaluate(`import("/pagefind/pagefind.js").then(async (pagefind) => {
      await pagefind.options({ excerptLength: 0 });
      await pagefind.init("zh");
      window.ask = async (text) => {
        const start = performance.now();
        const { results } = await pagefind.search(text);
        return { ids: results.map(({ id }) => id), ms: performance.now() - start };
      };
      window.url = async (text) => {
        const { results } = await pagefind.search(text);
        return Promise.all(results.map(async (result) => (await result.data()).url.slice(1)));
      };
    })`);
    const first = server.takeBytes(/./u);
    const times: number[] = [];
    const sizes: number[] = [];
    const answer = async (text: string): Promise<string[]> => {
      const asked: { ms: number } = await page.evaluate(`ask(${JSON.stringify(text)})`);
      times.push(asked.ms);
      sizes.push(server.takeBytes(/\.pf_index/u) / 1000);
      return page.evaluate(`url(${JSON.stringify(text)})`);
    };
    const judged = await judgeAnswers(task, answer);
    return [
      {
        what: "code and manifest before the first answer",
        value: first / 1000,
        unit: "kB",
        digits: 1,
      },
      ...judged,
      ...toPercentiles("key to painted results, cold", times, "ms"),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
