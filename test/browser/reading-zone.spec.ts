import type { Locator, Page } from "@playwright/test";
import { findPlayer, openEpisode, play, readSeconds, setRate } from "./episode-page.ts";
import { at, durationSeconds, publishedEpisode, sentences } from "./published-episode.ts";
import { longParagraphEpisode, serveEpisode } from "./serve-episode.ts";
import { expect, test } from "./station-test.ts";

const findPill = (page: Page): Locator =>
  page.getByRole("button", { name: "回到正在播放", exact: true });

/** Where the spoken sentence begins, as a part of what is seen between header and player. */
async function readPart(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get("spoken-sentence") ?? [];
    const header = document.querySelector("header")?.getBoundingClientRect().bottom;
    const player = document
      .querySelector('section[aria-label="播放器"]')
      ?.getBoundingClientRect().top;
    if (!(range instanceof Range) || header === undefined || player === undefined) return Infinity;
    return (range.getBoundingClientRect().top - header) / (player - header);
  });
}

async function expectInZone(page: Page): Promise<void> {
  await expect.poll(() => readPart(page)).toBeGreaterThanOrEqual(0);
  await expect.poll(() => readPart(page)).toBeLessThan(0.65);
}

/** Page and spoken sentence frame by frame, for some seconds. */
async function recordFrames(page: Page, seconds: number) {
  return page.evaluate(async (length) => {
    const frames: { atMs: number; y: number; sentence: string }[] = [];
    const startMs = performance.now();
    while (performance.now() - startMs < length * 1000) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const [range] = CSS.highlights.get("spoken-sentence") ?? [];
      const sentence = range instanceof Range ? range.toString() : "";
      frames.push({ atMs: performance.now(), y: window.scrollY, sentence });
    }
    return frames;
  }, seconds);
}

test("in a paragraph longer than the screen the sentence stays in the zone @both", async ({
  page,
}) => {
  await serveEpisode(page, longParagraphEpisode);
  await openEpisode(page);
  const height = await page
    .locator("[data-paragraph] > p")
    .evaluate((text) => text.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(1500);
  for (const tenth of ["4", "8", "2", "6"]) {
    await page.keyboard.press(tenth);
    await expectInZone(page);
  }
  await findPlayer(page).play.click();
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(durationSeconds * 0.6 + 3);
  await expectInZone(page);
  await expect(findPill(page)).toBeHidden();
});

test("the page follows the finger on the scrubber", async ({ page }) => {
  await openEpisode(page);
  const bar = await findPlayer(page).progress.boundingBox();
  if (!bar) throw new Error("the slider has no box");
  const y = bar.y + bar.height / 2;
  await page.mouse.move(bar.x + bar.width * 0.1, y);
  await page.mouse.down();
  for (const part of [0.35, 0.7, 0.9, 0.5]) {
    await page.mouse.move(bar.x + bar.width * part, y, { steps: 6 });
    await expectInZone(page);
    // Only the page goes there until the finger lets go.
    expect(await readSeconds(page)).toBe(0);
  }
  await page.mouse.up();
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - durationSeconds / 2))
    .toBeLessThan(2);
  await expectInZone(page);
});

test("the page moves only after the sentence has changed", async ({ page }) => {
  // A low window: the words leave the zone sooner.
  await page.setViewportSize({ width: 1440, height: 640 });
  await openEpisode(page, "?t=200");
  await setRate(page, 3.5);
  await play(page);
  await expectInZone(page);
  const frames = await recordFrames(page, 14);
  let changedAtMs = -Infinity;
  let moves = 0;
  for (const [index, frame] of frames.entries()) {
    const before = frames[index - 1];
    if (!before) continue;
    if (frame.sentence !== before.sentence) changedAtMs = frame.atMs;
    if (frame.y === before.y || index < 60) continue;
    moves += 1;
    expect(frame.atMs - changedAtMs, "since the sentence changed").toBeLessThan(2000);
    expect(frame.y, "it only goes on").toBeGreaterThan(before.y - 1);
  }
  expect(moves).toBeGreaterThan(3);
  expect(new Set(frames.map(({ sentence }) => sentence)).size).toBeGreaterThan(3);
});

test("at the end of the text the page comes to rest and stays @both", async ({ page }) => {
  const from = at(sentences, -4).startSeconds;
  await openEpisode(page, `?t=${from.toFixed(1)}`);
  await findPlayer(page).play.click();
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(from + 0.3);
  const frames = await recordFrames(page, 8);
  const ys = frames.slice(30).map(({ y }) => y);
  for (const [index, y] of ys.entries()) {
    expect(y, "it never goes back").toBeGreaterThanOrEqual((ys[index - 1] ?? y) - 1);
  }
  expect(new Set(frames.map(({ sentence }) => sentence)).size).toBeGreaterThan(1);
});

test("the pill points to where the present is", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await expectInZone(page);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -2000);
  await expect(findPill(page).locator("svg.lucide-arrow-down")).toBeVisible();
  await page.mouse.wheel(0, 4000);
  await expect(findPill(page).locator("svg.lucide-arrow-up")).toBeVisible();
  await findPill(page).click();
  await expect(findPill(page)).toBeHidden();
  await expectInZone(page);
});

test("the pill points down to what the player covers", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await expectInZone(page);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -10);
  await expect(findPill(page)).toBeHidden();
  // The sentence goes behind the player, above the edge of the window.
  await page.evaluate(() => {
    const [range] = CSS.highlights.get("spoken-sentence") ?? [];
    if (!(range instanceof Range)) throw new Error("nothing is spoken");
    const { top } = range.getBoundingClientRect();
    window.scrollBy({ top: top - (window.innerHeight - 60), behavior: "instant" });
  });
  await expect(findPill(page).locator("svg.lucide-arrow-down")).toBeVisible();
});

for (const key of ["End", "Home", "PageDown", "PageUp"]) {
  test(`${key} takes the page out of hand, whatever is spoken next`, async ({ page }) => {
    await openEpisode(page, "?t=200");
    await expectInZone(page);
    await page.keyboard.press(key);
    await expect(findPill(page)).toBeVisible();
    await page.keyboard.press("]");
    await page.keyboard.press("]");
    await expect(findPill(page)).toBeVisible();
  });
}

test("the text is a document: headings in order, and the present paragraph is marked", async ({
  page,
}) => {
  await openEpisode(page, "?t=200");
  const headings = page.getByRole("region", { name: "文稿" }).getByRole("heading", { level: 2 });
  await expect(headings).toHaveText(publishedEpisode.stories.map(({ title }) => title));
  await expect(page.locator("[data-paragraph][aria-current=true]")).toHaveCount(1);
});

test("nothing is announced while it plays", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await setRate(page, 2);
  await play(page);
  const announced = await page.evaluate(async () => {
    const heard: string[] = [];
    const regions = document.querySelectorAll(
      "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output",
    );
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) heard.push(target.textContent ?? "");
    });
    for (const region of regions) {
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 6000);
    });
    observer.disconnect();
    return { heard, count: regions.length };
  });
  expect(announced.count).toBeGreaterThan(2);
  expect(announced.heard).toEqual([]);
});
