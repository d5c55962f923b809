import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { QueryClient } from "@tanstack/react-query";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { createQueryClient } from "#catalog/create-query-client.ts";
import { findCandidates } from "#catalog/find-candidates.ts";
import { createSearchFiles } from "#catalog/search-files.ts";
import { createEpisodeSearcher } from "#core/episode-searcher.ts";
import { createUnitVariants } from "#core/search-manifest-file.ts";
import { parseSearchQuery } from "#core/search-query.ts";
import { deriveLibrary, type DerivedFiles } from "#publish/derive-library.ts";
import { deriveSearch } from "#publish/search/derive-search.ts";
import { createSegmentCache } from "#publish/search/segment-cache.ts";
import { findChromium } from "../../browser/find-chromium.ts";
import { quietChromiumFlags } from "../../support/chromium-flags.ts";
import { generateLibrary } from "../../support/generate-library.ts";
import { startCountingServer, type CountingServer } from "./counting-server.ts";
import {
  findByReading,
  judgeAnswers,
  measureSeconds,
  toPercentiles,
  type SearchFigure,
  type SearchFigures,
  type SearchTask,
} from "./search-figures.ts";

/** Each cold query opens the page anew, so these are fewer. */
const coldQueries = 60;

/** Our own search: built, served, asked in Node for every answer, and in Chromium for time. */
export async function measureOurSearch(task: SearchTask): Promise<SearchFigures> {
  const cache = createSegmentCache(join(task.folder, "cache"));
  const { episodes } = task.library;
  const [search, buildSeconds] = await measureSeconds(() => deriveSearch(episodes, cache));
  const grown = generateLibrary(episodes.length + 1);
  const [more, addSeconds] = await measureSeconds(() => deriveSearch(grown.episodes, cache));
  const changed = [...more.keys()].filter((path) => path.endsWith(".bin") && !search.has(path));
  const [files, allSeconds] = await measureSeconds(() => deriveLibrary(task.library, cache));
  files.set("station.json", JSON.stringify(task.library.station));
  await addApp(files, join(task.folder, "site"));
  const server = await startCountingServer(files);
  const queryClient = createQueryClient();
  try {
    return {
      name: "ours",
      values: [
        { what: "index built in", target: 60, value: buildSeconds, unit: "s", digits: 1 },
        {
          what: "index with one episode more in",
          target: 2,
          value: addSeconds,
          unit: "s",
          digits: 1,
        },
        { what: "files rewritten for it", value: changed.length, unit: "" },
        { what: "tags and pages of the library built in", value: allSeconds, unit: "s", digits: 1 },
        ...weigh(task, files),
        ...(await judgeAnswers(task, createAnswer(server, queryClient))),
        ...measureReading(task),
        ...(await measureInChromium(task, server)),
      ],
    };
  } finally {
    // Else what it keeps for an hour keeps the process too.
    queryClient.clear();
    await server.close();
  }
}

/** The app itself, without what it was built with. */
async function addApp(files: DerivedFiles, folder: string): Promise<void> {
  await build({ logLevel: "error", build: { outDir: folder } });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const isApp = path === "index.html" || path.startsWith("assets") || path === "favicon.svg";
    if (isApp && statSync(join(folder, path)).isFile()) {
      files.set(path.replaceAll("\\", "/"), readFileSync(join(folder, path)));
    }
  }
}

function weigh({ texts }: SearchTask, files: Readonly<DerivedFiles>): SearchFigure[] {
  const sum = (pattern: RegExp): number =>
    [...files].reduce((bytes, [path, { length }]) => bytes + (pattern.test(path) ? length : 0), 0);
  const packs = [...files].filter(([path]) => path.startsWith("tags/pack-"));
  const textBytes = texts.reduce(
    (bytes, { stories }) => bytes + gzipSync(stories.join("\n")).length,
    0,
  );
  return [
    { what: "index", value: sum(/\/shard-/u) / 1e6, unit: "MB", digits: 2 },
    { what: "texts with times and tags", value: sum(/\/text-/u) / 1e6, unit: "MB", digits: 2 },
    {
      what: "index to gzipped text",
      target: 1.15,
      value: sum(/\/shard-/u) / textBytes,
      unit: "",
      digits: 3,
    },
    {
      what: "largest tag page",
      target: 20,
      value: Math.max(...packs.map(([, content]) => gzipSync(content).length)) / 1000,
      unit: "kB",
      digits: 1,
    },
    {
      what: "first page of the library",
      value: gzipSync(files.get("episodes/index.json") ?? "").length / 1000,
      unit: "kB",
      digits: 1,
    },
  ];
}

/** Asks as the browser does, and reads every candidate. */
function createAnswer(
  { url }: CountingServer,
  queryClient: QueryClient,
): (text: string) => Promise<string[]> {
  const files = createSearchFiles(url, queryClient);
  return async (text) => {
    const request = { query: parseSearchQuery(text), tags: [] };
    const manifest = await files.loadManifest();
    const { candidates } = await findCandidates(files, manifest, request);
    const searcher = createEpisodeSearcher(request, createUnitVariants(manifest.variants));
    const found = await Promise.all(
      candidates.map(async ({ segment, number }) => {
        const text = Math.floor(number / segment.episodesPerText);
        const texts = await files.loadTexts({ manifest, segment, text });
        const episode = texts[number % segment.episodesPerText];
        return episode && searcher.findMoments(episode) ? [episode.id] : [];
      }),
    );
    return found.flat();
  };
}

function measureReading(task: SearchTask): SearchFigure[] {
  const times = task.queries.map(({ text }) => {
    const startMs = performance.now();
    findByReading(task, text);
    return performance.now() - startMs;
  });
  return toPercentiles("reading all texts in memory, unpainted", times, "ms");
}

async function measureInChromium(
  task: SearchTask,
  server: CountingServer,
): Promise<SearchFigure[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Frames come when they are ready, not when a screen would ask for them.
    args: [
      "--no-sandbox",
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
      ...quietChromiumFlags,
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The runner of this file wraps functions in it, those for the page too.
    await page.addInitScript("globalThis.__name = (value) => value");
    const cold: number[] = [];
    const warm: number[] = [];
    const bytes = new Map<string, number[]>();
    const textBytes: number[] = [];
    let beforeBytes = 0;
    for (const { kind, text } of task.queries.slice(0, coldQueries)) {
      await openBox(page, server.url);
      beforeBytes = Math.max(beforeBytes, server.takeBytes(/^assets\/later|^search\/index/u));
      server.takeBytes(/./u);
      cold.push(await measureQuery(page, text));
      const own = bytes.get(kind) ?? [];
      bytes.set(kind, [...own, server.takeBytes(/\/shard-/u) / 1000]);
      textBytes.push(server.takeBytes(/\/text-/u) / 1000);
      await clearQuery(page);
      warm.push(await measureQuery(page, text));
    }
    const longest = await page.evaluate(() =>
      Number(document.documentElement.dataset["longest"] ?? 0),
    );
    return [
      {
        what: "code and manifest before the first answer",
        target: 30,
        value: beforeBytes / 1000,
        unit: "kB",
        digits: 1,
      },
      ...[...bytes].flatMap(([kind, sizes]) =>
        addTarget(toPercentiles(`index loaded, ${kind}`, sizes, "kB"), indexTargets[kind]),
      ),
      ...addTarget(toPercentiles("texts loaded for the first screen", textBytes, "kB"), 60),
      ...addTarget(toPercentiles("key to painted results, cold", cold, "ms"), 40),
      ...addTarget(toPercentiles("key to painted results, warm", warm, "ms"), 16),
      { what: "longest task in the last visit", target: 50, value: longest, unit: "ms" },
    ];
  } finally {
    await browser.close();
  }
}

/** What a query may load, in kB. */
const indexTargets: Readonly<Record<string, number>> = { "2 signs": 12, "4 signs": 36 };

const addTarget = (figures: readonly SearchFigure[], target: number | undefined): SearchFigure[] =>
  figures.map((figure) => (target === undefined ? figure : Object.assign({ target }, figure)));

async function openBox(page: Page, url: string): Promise<void> {
  await page.goto(url);
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
        const look = (): void => {
          const isAsked = document.querySelector("h1")?.textContent === query;
          const status = document.querySelector("main [role=status]")?.textContent ?? "";
          const isAnswered = /^[1-9]/u.test(status) && document.querySelector("main mark");
          if (isAsked && (isAnswered || status.startsWith("0 处"))) {
            changes.disconnect();
            requestAnimationFrame(() => port2.postMessage(undefined));
          }
        };
        const changes = new MutationObserver(look);
        changes.observe(document.body, { childList: true, characterData: true, subtree: true });
        Reflect.set(prototype, "value", query, box);
        box?.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    text,
  );
}

async function clearQuery(page: Page): Promise<void> {
  await page.getByRole("searchbox").first().fill("");
  await page.getByRole("list", { name: "全部节目" }).waitFor();
}
