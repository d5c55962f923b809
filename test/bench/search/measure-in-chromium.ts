import { readdirSync, readFileSync, statSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { deriveLibrary, type DerivedFiles } from "#publish/site/derive-library.ts";
import { generateLibrary } from "../../support/generate-library.ts";
import { launchChromium, paintingFlags } from "../launch-chromium.ts";
import { openPlainRows, type PlainRows } from "./plain-rows.ts";
import { startCountingServer, type CountingServer } from "./counting-server.ts";
import {
  findPercentile,
  toPercentiles,
  type SearchFigure,
  type SearchTask,
} from "./search-figures.ts";

/** Each cold query opens the page anew, so these are fewer than are asked for answers. */
export const coldQueries = 60;
/** Between two queries; all that the first one asked for is here then. */
const pauseMs = 500;
/** A home page that nobody could call large. */
const fewEpisodes = 10;

/** Builds the app itself, without what it was built with, and adds its files. */
export async function addApp(files: DerivedFiles, folder: string): Promise<void> {
  await build({ logLevel: "error", build: { outDir: folder } });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const isApp = path === "index.html" || path.startsWith("assets") || path === "favicon.svg";
    if (isApp && statSync(join(folder, path)).isFile()) {
      files.set(path.replaceAll("\\", "/"), readFileSync(join(folder, path)));
    }
  }
}

/** Types queries into the box of a served station: bytes, and time to painted results. */
export async function measureInChromium(
  task: SearchTask,
  server: CountingServer,
  files: Readonly<DerivedFiles>,
): Promise<SearchFigure[]> {
  const browser = await launchChromium(paintingFlags);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    // The runner of this file wraps functions in it, those for the page too.
    await page.addInitScript("globalThis.__name = (value) => value");
    return [
      await measureHome(page, server, files),
      ...(await measureQueries(page, task, server)),
      { what: "load of the machine at the end", value: loadavg()[0] ?? 0, unit: "", digits: 1 },
    ];
  } finally {
    await browser.close();
  }
}

/** The first load of the home page, beside that of a small library. */
async function measureHome(
  page: Page,
  server: CountingServer,
  files: Readonly<DerivedFiles>,
): Promise<SearchFigure> {
  const few = deriveLibrary(generateLibrary(fewEpisodes));
  for (const [path, content] of files) {
    if (/^(?:index\.html|station\.json|favicon\.svg|assets.*)$/u.test(path)) few.set(path, content);
  }
  const small = await startCountingServer(few);
  const weigh = async ({ url, takeBytes }: CountingServer): Promise<number> => {
    takeBytes(/./u);
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    return takeBytes(/./u);
  };
  try {
    const ratio = (await weigh(server)) / (await weigh(small));
    return {
      what: `home page's bytes to those of ${fewEpisodes} episodes`,
      target: 1.1,
      value: ratio,
      unit: "",
      digits: 3,
    };
  } finally {
    await small.close();
  }
}

async function measureQueries(
  page: Page,
  task: SearchTask,
  server: CountingServer,
): Promise<SearchFigure[]> {
  const [cold, warm, longest, plain]: [number[], number[], number[], number[]] = [[], [], [], []];
  let plainRows: PlainRows | undefined;
  const bytes = new Map<string, number[]>();
  const textBytes: number[] = [];
  let beforeBytes = 0;
  let before = "一";
  for (const { kind, text } of task.queries.slice(0, coldQueries)) {
    await openBox(page, server);
    beforeBytes = Math.max(beforeBytes, server.takeBytes(/^assets|^search\/index/u));
    server.takeBytes(/./u);
    cold.push(await measureQuery(page, text));
    // What was found first is in sight; the rest of the first results follows.
    await page.waitForTimeout(pauseMs);
    const own = bytes.get(kind) ?? [];
    bytes.set(kind, [...own, server.takeBytes(/\/shard-/u) / 1000]);
    textBytes.push(server.takeBytes(/\/text-/u) / 1000);
    await measureQuery(page, before);
    await page.waitForTimeout(pauseMs);
    warm.push(await measureQuery(page, text));
    longest.push(await readLongestTask(page));
    plainRows ??= await openPlainRows(page);
    plain.push(await plainRows.paint());
    before = text;
  }
  const figures: SearchFigure[] = [
    {
      what: "code and manifest before the first answer",
      value: beforeBytes / 1000,
      unit: "kB",
      digits: 1,
    },
    ...[...bytes].flatMap(([kind, sizes]) => toPercentiles(`index loaded, ${kind}`, sizes, "kB")),
    ...toPercentiles("texts loaded for 20 results", textBytes, "kB"),
    ...toPercentiles("key to painted results, cold", cold, "ms"),
    ...toPercentiles("key to painted results, warm", warm, "ms"),
    ...toPercentiles("the same rows painted from memory by a plain page", plain, "ms"),
    {
      what: "key to painted results, warm, to those rows, p50",
      value: findPercentile(warm, 0.5) / findPercentile(plain, 0.5),
      unit: "",
      digits: 2,
    },
    { what: "longest task, p95", value: findPercentile(longest, 0.95), unit: "ms" },
  ];
  return figures.map(addTarget);
}

/** By the names of figures, in their units. */
const targets: Readonly<Record<string, number>> = {
  "code and manifest before the first answer": 30,
  "index loaded, 2 signs, p50": 12,
  "index loaded, 2 signs, p95": 12,
  "index loaded, 4 signs, p50": 36,
  "index loaded, 4 signs, p95": 36,
  "texts loaded for 20 results, p50": 60,
  "texts loaded for 20 results, p95": 60,
  "key to painted results, cold, p95": 60,
  "key to painted results, warm, p50": 10,
  "key to painted results, warm, p95": 20,
  "key to painted results, warm, to those rows, p50": 1.5,
  "longest task, p95": 50,
};

function addTarget(figure: SearchFigure): SearchFigure {
  const target = targets[figure.what];
  return target === undefined ? figure : { ...figure, target };
}

async function openBox(page: Page, { url, takeBytes }: CountingServer): Promise<void> {
  // What comes a second after the page is no part of what is searched with.
  const last = page.waitForResponse(/offline-start/u);
  await page.goto(url);
  await last;
  await page.waitForLoadState("networkidle");
  takeBytes(/./u);
  const index = page.waitForResponse(/search\/index\.json/u);
  await page.getByRole("searchbox").first().focus();
  await index;
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const { dataset } = document.documentElement;
        dataset["longest"] = String(Math.max(duration, Number(dataset["longest"] ?? 0)));
      }
    }).observe({ type: "longtask" });
  });
}

/** In ms; 0 where no task was longer than 50. */
function readLongestTask(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset["longest"] ?? 0));
}

/** From the key to the end of the frame that shows the first mark, or that there is none. */
async function measureQuery(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const box = document.querySelector<HTMLInputElement>("search input");
        // React watches the element's own setter; this one goes past it, as a key does.
        const prototype = Object.getPrototypeOf(box);
        const startMs = performance.now();
        // A message that is sent in a frame comes after it is painted.
        port1.addEventListener("message", () => resolve(performance.now() - startMs));
        port1.start();
        const changes = new MutationObserver(() => {
          const isAsked = document.querySelector("h1")?.textContent === query;
          const status = document.querySelector("main [role=status]")?.textContent ?? "";
          const isAnswered = /^[1-9]/u.test(status) && document.querySelector("main mark");
          if (isAsked && (isAnswered || status.startsWith("0 处"))) {
            changes.disconnect();
            requestAnimationFrame(() => port2.postMessage(undefined));
          }
        });
        changes.observe(document.body, { childList: true, characterData: true, subtree: true });
        Reflect.set(prototype, "value", query, box);
        box?.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    text,
  );
}
