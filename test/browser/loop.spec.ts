import type { Page } from "@playwright/test";
import { durationSeconds } from "./published-episode.ts";
import {
  expectSoundAt,
  expectSoundPast,
  findPlayer,
  openEpisode,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { expectPainted, readPainted } from "./painted-text.ts";
import { at, findSentence, findWord, sentences } from "./published-episode.ts";
import { findToolbar, selectWords } from "./select-text.ts";
import { expect, test } from "./station-test.ts";

const first = findWord("聚");
const last = findWord("分类");

const findChip = (page: Page) => page.getByRole("status").filter({ hasText: /^循环 \d/u });

/** Loops 聚类、分类 by the selection's tools. */
async function loopWords(page: Page): Promise<void> {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "循环" }).click();
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(false);
}

/** Notes where the sound stands, frame by frame, until it has gone back a few times. */
async function recordRounds(page: Page, rounds: number) {
  return page.evaluate(async (count) => {
    const audio = document.querySelector("audio");
    if (!audio) throw new Error("there is no audio element");
    const ends: number[] = [];
    const starts: number[] = [];
    let before = audio.currentTime;
    let wasPaused = false;
    while (starts.length < count) {
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
      wasPaused ||= audio.paused;
      if (audio.currentTime < before - 0.2) {
        ends.push(before);
        starts.push(audio.currentTime);
      }
      before = audio.currentTime;
    }
    return { ends, starts, wasPaused };
  }, rounds);
}

test("selected words are heard again and again, without a pause between", async ({ page }) => {
  await loopWords(page);
  const { ends, starts, wasPaused } = await recordRounds(page, 3);
  expect(wasPaused).toBe(false);
  for (const end of ends) {
    expect(end).toBeGreaterThan(last.endSeconds - 0.15);
    expect(end).toBeLessThan(last.endSeconds + 0.3);
  }
  for (const start of starts) {
    expect(Math.abs(start - first.startSeconds)).toBeLessThan(0.3);
  }
});

test("the loop is seen in the text, on the bar and above the player", async ({ page }) => {
  await loopWords(page);
  await expectPainted(page, "looped-range", ["聚类、分类"]);
  await expect(findChip(page)).toBeVisible();
  const bar = await findPlayer(page).progress.boundingBox();
  const mark = await page.locator("[data-loop-mark]").boundingBox();
  if (!bar || !mark) throw new Error("there is nothing to be seen");
  const startSeconds = ((mark.x - bar.x) / bar.width) * durationSeconds;
  expect(Math.abs(startSeconds - first.startSeconds)).toBeLessThan(1);

  await page.getByRole("button", { name: "结束循环" }).click();
  await expectPainted(page, "looped-range", []);
  await expect(findChip(page)).toBeHidden();
  await expect(page.locator("[data-loop-mark]")).toHaveCount(0);
  await expectSoundPast(page, last.endSeconds + 0.3);
});

test("Esc ends the loop, and so does a seek out of it", async ({ page }) => {
  await loopWords(page);
  await page.keyboard.press("Escape");
  await expect(findChip(page)).toBeHidden();
  await expectSoundPast(page, last.endSeconds + 0.3);
  await page.keyboard.press("Shift+R");
  await expect(findChip(page)).toBeVisible();
  await page.keyboard.press("9");
  await expect(findChip(page)).toBeHidden();
  await expectSoundPast(page, durationSeconds * 0.9);
});

test("a loop goes on while the page is hidden", async ({ page }) => {
  await openEpisode(page, `?t=${Math.ceil(findSentence("谷歌也没闲着").startSeconds)}`);
  await page.keyboard.press("Shift+R");
  const [span] = await readPainted(page, "looped-range");
  const sentence = sentences.find(({ text }) => span && text.includes(span.text));
  if (!sentence) throw new Error("no sentence is looped");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
    // Hidden pages have no frames, and their timers may come late.
    window.requestAnimationFrame = () => 0;
    const set = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (act: () => void, ms = 0) => set(act, Math.max(ms, 1000)),
    });
    const audio = document.querySelector("audio");
    if (audio) audio.currentTime += 2;
  });
  await expect
    .poll(
      async () => {
        const { seconds, isPaused } = await readSound(page);
        return !isPaused && seconds < sentence.startSeconds + 1.9;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
});

test("r says the sentence once more, also from silence", async ({ page }) => {
  const sentence = at(sentences, 10);
  await openEpisode(page, `?t=${sentence.startSeconds + 1}`);
  await page.keyboard.press("r");
  await expect.poll(() => readSeconds(page)).toBeLessThan(sentence.startSeconds + 0.9);
  await expectSoundPast(page, sentence.startSeconds + 0.3);
  expect((await readSound(page)).isPaused).toBe(false);
  await findPlayer(page).pause.click();
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
});

test("in a browser without CSS.highlights a loop is told by its chip", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, "highlights");
  });
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  await page.keyboard.press("Shift+R");
  await expect(findChip(page)).toBeVisible();
});

test("on a phone the chip stands above the player and can be touched @phone", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await page.keyboard.press("Shift+R");
  const end = page.getByRole("button", { name: "结束循环" });
  const box = await end.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  // The way back to the present stands clear of it.
  await page.keyboard.press("PageDown");
  const pill = await page.getByRole("button", { name: "回到正在播放" }).boundingBox();
  expect((pill?.y ?? 0) + (pill?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  await end.tap();
  await expect(findChip(page)).toBeHidden();
});
