import type { Browser, CDPSession, Page } from "playwright-core";
import type { EpisodeFileInput } from "#core/files/episode-file.ts";
import { installTranscriptProbe, type PaintRecord } from "./transcript-probe.ts";
import type { TranscriptSite } from "./transcript-site.ts";

/** Whose page is measured. */
export type PageKind = "ours" | "floor";

/** An open page with a transcript that stands, paused, in one of its first words. */
export interface TranscriptPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly episode: EpisodeFileInput;
  /** From the navigation until text, sound and painted word were there. */
  readonly readyMs: number;
  /** From the navigation until the whole text was painted. */
  readonly readableMs: number;
  /** The longest task until it was ready; 0 where none took 50 ms. */
  readonly longestTaskMs: number;
  readonly close: () => Promise<void>;
}

/** What to open. */
export interface PageChoice {
  readonly kind: PageKind;
  readonly wordCount: number;
}

/** Opens a page in a profile of its own and waits until it is ready. */
export async function openTranscriptPage(
  browser: Browser,
  site: TranscriptSite,
  { kind, wordCount }: PageChoice,
): Promise<TranscriptPage> {
  const episode = site.episodes.get(wordCount);
  if (!episode) throw new Error(`there is no text of ${wordCount} words`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  // tsx marks functions with a helper of its own, which pages do not have.
  const probe = `globalThis.__name ??= (value) => value; (${String(installTranscriptProbe)})`;
  await page.addInitScript({ content: `${probe}(${episode.transcript.length});` });
  await page.goto(site.url + formatPath(kind, wordCount, findFirstTenth(episode)));
  await page.waitForFunction(() => window.transcriptProbe.readyMs > 0, undefined, {
    timeout: 120_000,
  });
  const { readyMs, readableMs, longestTaskMs } = await page.evaluate(() => {
    const { longTasks, ...times } = window.transcriptProbe;
    const tasks = longTasks.map(({ lengthMs }) => lengthMs);
    const { readyMs: ready, readableMs: readable } = times;
    return { readyMs: ready, readableMs: readable, longestTaskMs: Math.max(0, ...tasks) };
  });
  return { page, cdp, episode, readyMs, readableMs, longestTaskMs, close: () => context.close() };
}

function formatPath(kind: PageKind, wordCount: number, seconds: number): string {
  return kind === "ours"
    ? `episodes/bench-${wordCount}/?t=${seconds}`
    : `plain/?../floor/${wordCount}/#t=${seconds}`;
}

/** A time in tenths of a second that lies within one of the first words, as a link has it. */
function findFirstTenth({ transcript }: EpisodeFileInput): number {
  for (const [, , startMs, endMs] of transcript[0]?.cues[0]?.words?.slice(2) ?? []) {
    const tenth = Math.ceil(startMs / 100) / 10;
    if (tenth * 1000 < endMs - 20) return tenth;
  }
  throw new Error("no word holds a tenth of a second");
}

/** Sends the sound to a part (0–1) of the episode and plays it at a rate. */
export async function playFrom(
  { page, episode }: TranscriptPage,
  { part, rate }: { readonly part: number; readonly rate: number },
): Promise<void> {
  const seconds = (episode.audio.durationMs / 1000) * part;
  // Where there is a control, by the control: the player must know its rate.
  const settings = page.getByRole("button", { name: /^播放设置/u });
  if (await settings.isVisible()) {
    await settings.click();
    await page.getByRole("slider", { name: "播放速度" }).fill(String(rate));
    await page.keyboard.press("Escape");
  }
  await page.evaluate(
    async (to) => {
      const audio = document.querySelector("audio");
      if (!audio) throw new Error("there is no audio element");
      audio.defaultPlaybackRate = to.rate;
      audio.playbackRate = to.rate;
      audio.currentTime = to.seconds;
      await audio.play();
    },
    { seconds, rate },
  );
  await page.waitForFunction(
    (past) => (document.querySelector("audio")?.currentTime ?? 0) > past,
    seconds + rate,
  );
}

/** One of Chromium's counters, e.g. `TaskDuration` in seconds. */
export async function readMetric({ cdp }: TranscriptPage, name: string): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

/** Main-thread milliseconds per second, over some seconds of whatever the page does. */
export async function measureMainThread(open: TranscriptPage, seconds: number): Promise<number> {
  const start = await readMetric(open, "TaskDuration");
  const startMs = performance.now();
  await open.page.waitForTimeout(seconds * 1000);
  const busySeconds = (await readMetric(open, "TaskDuration")) - start;
  return busySeconds / ((performance.now() - startMs) / 1e6);
}

/**
 * Milliseconds from the start of each word to the task after the frame that painted it, while
 * the page plays at a rate; ascending. A word that was skipped counts with the next one's frame.
 */
export async function measureLag(
  open: TranscriptPage,
  { seconds, rate }: { readonly seconds: number; readonly rate: number },
): Promise<number[]> {
  const { page, episode } = open;
  await page.evaluate(() => {
    window.transcriptProbe.paints.length = 0;
    window.transcriptProbe.watchPaints(true);
  });
  await page.waitForTimeout(seconds * 1000);
  const paints = await page.evaluate(() => {
    window.transcriptProbe.watchPaints(false);
    return window.transcriptProbe.paints;
  });
  const starts = listWordStarts(episode);
  // The first may have been painted long before it was looked at.
  return paints
    .slice(1)
    .map((paint) => {
      const startMs = starts.get(formatPlace(paint));
      if (startMs === undefined) throw new Error(`no word is at ${formatPlace(paint)}`);
      return (paint.soundSeconds * 1000 - startMs) / rate;
    })
    .toSorted((a, b) => a - b);
}

const formatPlace = ({ paragraph, offset }: Pick<PaintRecord, "paragraph" | "offset">): string =>
  `${paragraph}:${offset}`;

const wordStarts = new WeakMap<EpisodeFileInput, ReadonlyMap<string, number>>();

function listWordStarts(episode: EpisodeFileInput): ReadonlyMap<string, number> {
  const known = wordStarts.get(episode);
  if (known) return known;
  const starts = new Map<string, number>();
  episode.transcript.forEach(({ cues }, paragraph) => {
    let length = 0;
    for (const { text, words = [] } of cues) {
      for (const [start, , startMs] of words) {
        starts.set(formatPlace({ paragraph, offset: length + start }), startMs);
      }
      length += text.length;
    }
  });
  wordStarts.set(episode, starts);
  return starts;
}
