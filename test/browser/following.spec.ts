import type { Page } from "@playwright/test";
import { expectSoundAt, openEpisode, play, setRate } from "./episode-page.ts";
import { at, findSentence } from "./published-episode.ts";
import { readPaintedHeight } from "./spoken-height.ts";
import { expect, test } from "./station-test.ts";

const pillName = "回到正在播放";

/** Where the spoken sentence begins, as a part of the height between header and player. */
async function readSpokenHeight(page: Page): Promise<number> {
  return page.evaluate(readPaintedHeight, "spoken-sentence");
}

async function expectSpokenInView(page: Page): Promise<void> {
  await expect.poll(() => readSpokenHeight(page)).toBeGreaterThanOrEqual(0);
  await expect.poll(() => readSpokenHeight(page)).toBeLessThan(0.65);
}

const readScroll = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Waits until the page stands still for a third of a second and says where. */
async function readSettledScroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let still = 0;
    let before = Number.NaN;
    while (still < 20) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      still = window.scrollY === before ? still + 1 : 0;
      before = window.scrollY;
    }
    return before;
  });
}

/** Drags a finger down the screen, so that the page shows what is above. */
async function swipeDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: 190, y }],
    });
  await send("touchStart", 120);
  for (let y = 140; y <= 740; y += 20) await send("touchMove", y);
  await send("touchEnd");
}

test("the page follows what is spoken, to where a seek goes", async ({ page }) => {
  await openEpisode(page);
  await play(page);
  for (const tenth of ["8", "2", "9", "5"]) {
    await page.keyboard.press(tenth);
    await expectSpokenInView(page);
  }
  await expect(page.getByRole("button", { name: pillName })).toBeHidden();
});

test("the page follows from sentence to sentence", async ({ page }) => {
  await openEpisode(page, "?t=253");
  await setRate(page, 3.5);
  await play(page);
  await expectSpokenInView(page);
  const before = await readSettledScroll(page);
  // Only when a sentence would leave the reading zone: a page that moves all the time cannot be read.
  await expect.poll(() => readScroll(page), { timeout: 12_000 }).toBeGreaterThan(before + 50);
  await expectSpokenInView(page);
});

test("a turn of the wheel stops following, and the pill brings it back", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await play(page);
  await expectSpokenInView(page);

  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -900);
  const pill = page.getByRole("button", { name: pillName, exact: true });
  await expect(pill).toBeVisible();
  await expect.poll(() => readSpokenHeight(page)).toBeGreaterThan(0.8);
  const left = await readSettledScroll(page);
  // The next sentences are spoken, and the page stays where the listener has put it.
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expectSoundAtLeast(page, "跟同事沟通");
  expect(await readSettledScroll(page)).toBe(left);

  await pill.click();
  await expectSpokenInView(page);
  await expect(pill).toBeHidden();
});

/** The sentence that is painted as spoken starts no earlier than the one with this text. */
async function expectSoundAtLeast(page: Page, text: string): Promise<void> {
  const { startSeconds } = findSentence(text);
  await expect
    .poll(() => page.evaluate(() => document.querySelector("audio")?.currentTime))
    .toBeGreaterThanOrEqual(startSeconds);
}

test("a swipe stops following, and the pill brings it back @phone", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await play(page);
  await expectSpokenInView(page);
  await swipeDown(page);
  const pill = page.getByRole("button", { name: pillName, exact: true });
  await expect(pill).toBeVisible();
  await readSettledScroll(page);
  expect(await readSpokenHeight(page)).toBeGreaterThan(0.8);
  await pill.tap();
  await expectSpokenInView(page);
  await expect(pill).toBeHidden();
});

test("selecting text and the scroll keys stop following too", async ({ page }) => {
  const pill = page.getByRole("button", { name: pillName, exact: true });
  await openEpisode(page, "?t=100");
  await page.keyboard.press("PageDown");
  await expect(pill).toBeVisible();
  await readSettledScroll(page);
  await page.keyboard.press("f");
  await expect(pill).toBeHidden();
  await expectSpokenInView(page);

  await page.evaluate(() => {
    const [range] = CSS.highlights.get("spoken-sentence") ?? [];
    if (range instanceof Range) getSelection()?.addRange(range.cloneRange());
  });
  // What is spoken is in view, and nobody has to be led back to it.
  await expect(pill).toBeHidden();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(pill).toBeVisible();
});

/** Presses the pill after a short turn of the wheel and notes the way of the page frame by frame. */
async function recordWayBack(page: Page): Promise<{ frames: number[]; target: number }> {
  await openEpisode(page, "?t=200");
  await expectSoundAt(page, 200);
  await expectSpokenInView(page);
  const target = await readSettledScroll(page);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -600);
  await expect(page.getByRole("button", { name: pillName })).toBeVisible();
  const away = await readSettledScroll(page);
  expect(target - away).toBeGreaterThan(300);
  const frames = await page.evaluate(async (name) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find(({ textContent }) => textContent === name)?.click();
    const seen: number[] = [];
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      seen.push(window.scrollY);
    }
    return seen;
  }, pillName);
  const end = at(frames, -1);
  expect(Math.abs(end - away)).toBeGreaterThan(200);
  return { frames: frames.filter((y) => y !== away), target: end };
}

test("the way back is smooth", async ({ page }) => {
  const { frames, target } = await recordWayBack(page);
  const between = frames.filter((y) => Math.abs(y - target) > 40);
  expect(between.length).toBeGreaterThan(3);
});

test("with reduced motion the way back is one step", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { frames, target } = await recordWayBack(page);
  for (const y of frames) expect(Math.abs(y - target)).toBeLessThan(40);
});

test("an episode nobody has heard opens at its top, and following begins with playing @both", async ({
  page,
}) => {
  await openEpisode(page);
  expect(await readSettledScroll(page)).toBe(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByRole("button", { name: pillName })).toBeHidden();
  await play(page);
  await expectSpokenInView(page);
});
