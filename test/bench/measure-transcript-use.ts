import { measureLag, playFrom, readMetric, type TranscriptPage } from "./transcript-page.ts";

/** Milliseconds from each of some clicks on words to the seek of the sound, ascending. */
export async function measureClicks({ page }: TranscriptPage, count: number): Promise<number[]> {
  await page.evaluate(() => {
    window.transcriptProbe.clickMs.length = 0;
  });
  for (let click = 1; click <= count; click += 1) {
    const { x, y } = await page.evaluate(findTextPoint, (click % 5) / 5);
    await page.mouse.click(x, y);
    // A click beside the words seeks nowhere: the next one will.
    await page
      .waitForFunction((wanted) => window.transcriptProbe.clickMs.length >= wanted, click, {
        timeout: 1000,
      })
      .catch(() => undefined);
    await page.waitForTimeout(150);
  }
  const found = await page.evaluate(() => window.transcriptProbe.clickMs);
  if (found.length < count / 2) throw new Error(`only ${found.length} clicks met a word`);
  return found.toSorted((a, b) => a - b);
}

/** Runs in the page: a point in the words of a paragraph at a part (0–1) of the middle height. */
function findTextPoint(part: number): { x: number; y: number } {
  const height = window.innerHeight * (0.2 + 0.5 * part);
  const paragraph = [...document.querySelectorAll("p")].find((text) => {
    const box = text.getBoundingClientRect();
    return box.bottom > height && text.textContent.length > 20;
  });
  const range = document.createRange();
  const node = paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  if (!node) throw new Error("there is no text in the window");
  range.selectNodeContents(node);
  const line = [...range.getClientRects()].find(({ top: lineTop }) => lineTop > 80);
  const { left, top, width, height: lineHeight } = line ?? range.getBoundingClientRect();
  return { x: left + width * 0.4, y: top + lineHeight / 2 };
}

/** What a long stretch of playing fast does to the page. */
export interface LongRun {
  readonly longTasks: number;
  readonly longestMs: number;
  readonly words: number;
  readonly commits: number;
}

/** Plays at 3× and watches for long tasks and React's commits. */
export async function measureLongRun(open: TranscriptPage, seconds: number): Promise<LongRun> {
  const { page } = open;
  await playFrom(open, { part: 0.1, rate: 3 });
  await page.evaluate(() => {
    window.transcriptProbe.longTasks.length = 0;
    window.transcriptProbe.commits = 0;
  });
  const painted = await measureLag(open, { seconds, rate: 3 });
  const { longTasks, commits } = await page.evaluate(() => window.transcriptProbe);
  const lengths = longTasks.map(({ lengthMs }) => lengthMs);
  return {
    longTasks: lengths.length,
    longestMs: Math.max(0, ...lengths),
    words: painted.length,
    commits,
  };
}

/**
 * Main-thread milliseconds for each key typed into the box that finds in the transcript, with
 * everything that the page does for it, ascending; the sound is paused.
 */
export async function measureKeystrokes(open: TranscriptPage): Promise<number[]> {
  const { page, episode } = open;
  await page.evaluate(() => document.querySelector("audio")?.pause());
  await page.locator("main input").first().focus();
  const text = episode.transcript[20]?.cues[0]?.text.slice(0, 4) ?? "";
  const found: number[] = [];
  for (const character of text) {
    await page.waitForTimeout(300);
    const start = await readMetric(open, "TaskDuration");
    await page.keyboard.insertText(character);
    await page.waitForTimeout(500);
    found.push(((await readMetric(open, "TaskDuration")) - start) * 1000);
  }
  return found.toSorted((a, b) => a - b);
}
