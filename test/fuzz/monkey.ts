import * as fc from "fast-check";
import type { Page } from "playwright-core";
import { createRandom } from "../bench/generate-transcript.ts";
import { hostileAddress } from "./hostile-address.ts";

/** Somebody who uses the page without knowing what for. */
export interface Monkey {
  /** Does one thing: a press, a key, a word, a scroll, another address. */
  readonly act: () => Promise<void>;
  /** What the page has thrown or logged as an error since. */
  readonly errors: readonly string[];
}

const keys = [
  ..."kjlmfrbsh?/[]<>0123456789".split(""),
  " ",
  "Tab",
  "Shift+Tab",
  "Enter",
  "Escape",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Shift+N",
  "Shift+P",
  "Home",
  "End",
];
const typed = [
  "谷歌",
  "視頻",
  "#AI",
  '"',
  "-",
  "的",
  "千问3向量",
  "(((",
  "zzz",
  "guge",
  "\u202E倒",
];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 800, height: 600 },
] as const;

/** Lets a monkey at an open page of the app; the same seed does the same things. */
export function createMonkey(page: Page, rootUrl: string, seed: number): Monkey {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const addresses = fc.sample(hostileAddress, { seed, numRuns: 200 });
  const errors = collectErrors(page, rootUrl);
  const press = async (): Promise<void> => {
    const point = await page.evaluate(findPressable, random());
    if (point) await page.mouse.click(point.x, point.y);
  };
  const openAddress = async (): Promise<void> => {
    const { path, search, hash } = pick(addresses) ?? { path: "/", search: "", hash: "" };
    await page.evaluate(goInside, rootUrl + path.replace(/^\/+/u, "") + search + hash);
  };
  const actions: readonly (readonly [weight: number, act: () => Promise<unknown>])[] = [
    [45, press],
    [25, () => page.keyboard.press(pick(keys) ?? "Tab")],
    [8, () => page.keyboard.insertText(pick(typed) ?? "")],
    [8, () => page.mouse.wheel(0, (random() - 0.5) * 3000)],
    [9, openAddress],
    [3, () => page.evaluate((step) => history.go(step), random() < 0.7 ? -1 : 1)],
    [2, () => page.setViewportSize(pick(sizes) ?? sizes[0])],
  ];
  const total = actions.reduce((sum, [weight]) => sum + weight, 0);
  const act = async (): Promise<void> => {
    let left = random() * total;
    const [, chosen = press] = actions.find(([weight]) => (left -= weight) < 0) ?? [];
    await chosen().catch((error: unknown) => {
      // The page it was meant for is gone: that is no fault of the page that came.
      if (!isGone(error)) throw error;
    });
    if (!page.url().startsWith(rootUrl)) await page.goto(rootUrl);
  };
  return { act, errors };
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && /navigation|context was destroyed|detached/iu.test(error.message);

/** What the page says of its own faults. What a host does not have is none of them. */
function collectErrors(page: Page, rootUrl: string): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    const isOwn = message.type() === "error" && !/Failed to load resource/u.test(message.text());
    if (isOwn) errors.push(`logged: ${message.text()}`);
  });
  page.on("dialog", (dialog) => void dialog.dismiss());
  // The driver would hold the input, and with it the whole page that it was on.
  page.on("filechooser", (chooser) => void chooser.element().dispose());
  page.on("download", (download) => void download.cancel());
  page.on("popup", (popup) => void popup.close());
  void page.route(
    (url) => !url.href.startsWith(rootUrl),
    (route) => route.abort(),
  );
  return errors;
}

/** The middle of something in view that can be pressed; runs in the page. */
function findPressable(random: number): { x: number; y: number } | undefined {
  const selector = "button, a[href], input:not([type=file]), select, summary, [role=slider], p";
  const places = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    // What leads out of the app is the browser's.
    const isFile = element instanceof HTMLAnchorElement && !/\/(?:[?#].*)?$/u.test(element.href);
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isInView = width > 0 && x > 0 && x < innerWidth && y > 0 && y < innerHeight;
    return isInView && !isFile ? [{ x, y }] : [];
  });
  return places[Math.floor(random * places.length)];
}

/** Another address without loading the page anew, as Back and Forward do; runs in the page. */
function goInside(address: string): void {
  // Only an app does that, and none is here before the page is: its relative addresses would lead elsewhere.
  if (document.readyState === "loading") return;
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
}

/** What a page weighs. */
export interface Footprint {
  readonly heapBytes: number;
  /** But for those in the document: more is shown the more is begun, queued and kept. */
  readonly unseenNodes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Opens what is loaded later and one page of each kind: code that has come is no growth. */
export async function tourPages(page: Page, rootUrl: string): Promise<void> {
  const paths = ["", "episodes/2025-06-08/?t=100", "?q=谷歌", "?tag=AI", "bookmarks/", "nothing/"];
  for (const path of paths) {
    await page.evaluate(goInside, rootUrl + path);
    await page.waitForTimeout(300);
    for (const key of ["?", "Escape", "s", "Escape", "b", "q", "Escape", "/", "Escape"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  }
}

/**
 * Weighs the page, after all that can be collected was collected, at an address of nothing: what
 * the library shows is more with all that is begun and kept, and no leak.
 */
export async function weighPage(page: Page, rootUrl: string): Promise<Footprint> {
  await page.setViewportSize(sizes[0]);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("Escape");
  await page.evaluate(goInside, `${rootUrl}nothing/`);
  await page.evaluate(() => document.querySelector("audio")?.pause());
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (let round = 0; round < 3; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const shown = await page.evaluate(countShownNodes);
  return {
    heapBytes: read("JSHeapUsedSize"),
    nodes: read("Nodes"),
    unseenNodes: read("Nodes") - shown,
    listeners: read("JSEventListeners"),
  };
}

/** Nodes in the document; runs in the page. */
function countShownNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}
