import type { Browser } from "playwright-core";
import { installFirstLoadProbe, type FirstLoadProbe, type FirstTap } from "./first-load-probe.ts";
import type { PageKind } from "./transcript-page.ts";
import type { TranscriptSite } from "./transcript-site.ts";

/** One visit of a page with an empty cache. */
export interface FirstLoadChoice {
  readonly kind: PageKind;
  readonly wordCount: number;
  readonly tap: FirstTap;
  /** How much slower than this machine's the processor is; 1 where it is left out. */
  readonly slowdown?: number;
  /** 400 kbit/s that answer after 400 ms. */
  readonly isSlow3g?: boolean;
}

/** What a visit shows. Bytes are as they come over the network, without sound and pictures. */
export interface FirstLoad extends Readonly<FirstLoadProbe> {
  /** Scripts that were there when the first tap was answered. */
  readonly scriptBytes: number;
  /** All that was there then. */
  readonly bytes: number;
  /** All that the page has loaded when it rests. */
  readonly restedBytes: number;
}

const slow3g = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

/** Nothing comes for so long: what a page loads a second after itself has come too. */
const restMs = 2500;

/** Opens a page, taps as soon as its text can be read, and waits until it rests. */
export async function measureFirstLoad(
  browser: Browser,
  site: TranscriptSite,
  choice: FirstLoadChoice,
): Promise<FirstLoad> {
  const { kind, wordCount, tap, slowdown = 1, isSlow3g = false } = choice;
  const episode = site.episodes.get(wordCount);
  if (!episode) throw new Error(`there is no text of ${wordCount} words`);
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
    // What is kept for the next visit is loaded after this one.
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    if (slowdown > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    if (isSlow3g) {
      await cdp.send("Network.enable");
      await cdp.send("Network.emulateNetworkConditions", slow3g);
    }
    // tsx marks functions with a helper of its own, which pages do not have.
    const probe = `globalThis.__name ??= (value) => value; (${String(installFirstLoadProbe)})`;
    const given = `${episode.transcript.length}, ${JSON.stringify(tap)}`;
    await page.addInitScript({ content: `${probe}(${given});` });
    const path =
      kind === "ours" ? `episodes/bench-${wordCount}/` : `plain/?../floor/${wordCount}/#t=0`;
    await page.goto(site.url + path, { waitUntil: "commit" });
    await page.waitForFunction(isOver, undefined, {
      timeout: 120_000,
    });
    // The sound, which plays on, counts only when it has come whole.
    await page.waitForFunction(
      (quietMs) => {
        const ends = performance
          .getEntriesByType("resource")
          .map(({ startTime, duration }) => startTime + duration);
        return performance.now() - Math.max(0, ...ends) > quietMs;
      },
      restMs,
      { timeout: 120_000 },
    );
    return await page.evaluate(readFirstLoad);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function isOver(): boolean {
  const { answeredMs, wholeMs } = window.firstLoadProbe;
  return answeredMs > 0 && wholeMs > 0;
}

/** Runs in the page. */
function readFirstLoad(): FirstLoad {
  const { firstLoadProbe: seen } = window;
  const entries = [
    ...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource"),
  ].filter((entry) => entry instanceof PerformanceResourceTiming);
  const read = entries.filter(({ name }) => !/\.(?:wav|png|jpe?g|webp|svg)(?:$|\?)/u.test(name));
  const early = read.filter(({ responseEnd }) => responseEnd <= seen.answeredMs);
  const sum = (all: readonly PerformanceResourceTiming[]): number =>
    all.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
  return {
    ...seen,
    scriptBytes: sum(early.filter(({ name }) => name.endsWith(".js"))),
    bytes: sum(early),
    restedBytes: sum(read),
  };
}
