import type { Page } from "@playwright/test";
import {
  expectEpisodeReady,
  expectSoundPast,
  findPlayer,
  openEpisode,
  pause,
  play,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test.use({ colorScheme: "dark" });

const playbackKey = "afterlife-intel@/playback";
const saved = { version: 1, rate: 1.5, positions: {} as Record<string, object> };
saved.positions["2025-06-08"] = { seconds: 200, updatedAtMs: 1.75e12, isFinished: false };

/** Leaves a text in the storage, as if an earlier visit had. */
async function remember(page: Page, text: string): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [playbackKey, text] as const,
  );
}

async function expectPlaying(page: Page): Promise<void> {
  const from = await readSeconds(page);
  await findPlayer(page).play.click();
  await expectSoundPast(page, from + 0.3);
}

/** A sentence is there, goes when it is dismissed, and is not said again. */
async function expectToldOnce(page: Page, sentence: RegExp): Promise<void> {
  const note = page.getByText(sentence);
  await expect(note).toBeVisible();
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await expect(note).toBeHidden();
  await findPlayer(page).forward.click();
  await pause(page);
  await expect(note).toBeHidden();
}

test("a storage that is full stops nothing, and is told once", async ({ page }) => {
  // Really full, to the last byte.
  await page.addInitScript(() => {
    let block = "x".repeat(1 << 20);
    for (let number = 0; block !== ""; number += 1) {
      try {
        localStorage.setItem(`full-${number}`, block);
      } catch {
        block = block.slice(block.length / 2 + 0.5);
      }
    }
  });
  await openEpisode(page);
  await expectPlaying(page);
  await expectToldOnce(page, /^浏览器的存储满了/u);
  // The copy in IndexedDB has kept what the storage had no room for.
  const before = await readSeconds(page);
  await page.reload();
  await expectEpisodeReady(page);
  await expect.poll(async () => Math.abs((await readSeconds(page)) - before)).toBeLessThan(0.5);
});

test("a storage that may not be touched stops nothing, and is told once", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("no storage for you", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "indexedDB", { get: refuse });
  });
  await openEpisode(page);
  await expectPlaying(page);
  await expectToldOnce(page, /^浏览器不让保存/u);
  await page.keyboard.press("b");
  await expect(page.getByText(/^已在 .* 加书签$/u)).toBeVisible();
});

test("a damaged memory is kept aside, and is told once", async ({ page }) => {
  await remember(page, '{"version":1,"rate":2,');
  await openEpisode(page);
  await expectPlaying(page);
  await expectToldOnce(page, /^之前保存的内容坏了/u);
  const aside = await page.evaluate(
    (key) => localStorage.getItem(`${key}/kept-aside-1`),
    playbackKey,
  );
  expect(aside).toBe('{"version":1,"rate":2,');
  await page.reload();
  await expectEpisodeReady(page);
  await expect(page.getByText(/^之前保存的内容坏了/u)).toBeHidden();
});

for (const version of [0, 2]) {
  test(`a memory of version ${version} is read as far as possible, and kept aside`, async ({
    page,
  }) => {
    const text = JSON.stringify({ ...saved, version, more: "of another time" });
    await remember(page, text);
    await openEpisode(page);
    await expect.poll(() => readSeconds(page)).toBe(200);
    expect((await readSound(page)).rate).toBe(1.5);
    await expectPlaying(page);
    await expectToldOnce(page, /^之前保存的内容来自另一个版本/u);
    const aside = await page.evaluate(
      (key) => localStorage.getItem(`${key}/kept-aside-1`),
      playbackKey,
    );
    expect(aside).toBe(text);
  });
}

test("a clock that is set back loses no progress, and is told once", async ({ page }) => {
  const futureMs = Date.now() + 400 * 86_400_000;
  const positions = { "2025-06-08": { seconds: 200, updatedAtMs: futureMs, isFinished: false } };
  await remember(page, JSON.stringify({ version: 1, positions }));
  await openEpisode(page);
  await expect(page.getByText(/^这台设备的时钟好像被调回去了/u)).toBeVisible();
  await expectPlaying(page);
  await expectToldOnce(page, /^这台设备的时钟好像被调回去了/u);
  const before = await readSeconds(page);
  expect(before).toBeGreaterThan(229);
  await page.reload();
  await expectEpisodeReady(page);
  await expect(page.getByText(/^这台设备的时钟好像被调回去了/u)).toBeHidden();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(before, 1);
});

test("starting in one tab pauses the other, and each keeps what the other has heard", async ({
  page,
  context,
}) => {
  await openEpisode(page, "?t=60");
  await play(page);
  const other = await context.newPage();
  await openEpisode(other, "?t=200");
  await play(other);
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  expect((await readSound(other)).isPaused).toBe(false);
  await expectSoundPast(other, 205);
  await pause(other);
  const heard = await readSeconds(other);

  // The first tab goes on where the listener has got to, not where it stood.
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect.poll(async () => Math.abs((await readSeconds(page)) - heard)).toBeLessThan(0.5);
  await play(page);
  await expect.poll(async () => (await readSound(other)).isPaused).toBe(true);
  await pause(page);
  await other.reload();
  await expectEpisodeReady(other);
  await expect.poll(() => readSeconds(other)).toBeGreaterThanOrEqual(heard - 0.5);
});

test("a tab without BroadcastChannel is paused, too", async ({ page, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, "BroadcastChannel");
  });
  await openEpisode(page);
  await play(page);
  const other = await context.newPage();
  await openEpisode(other, "?t=200");
  await play(other);
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  expect((await readSound(other)).isPaused).toBe(false);
});

/** Puts the episode of the page into the queue. */
async function enqueueOpenEpisode(page: Page): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^更多：/u })
    .click();
  await page.getByRole("menuitem", { name: "加入队列" }).click();
}

/** Chooses in the settings how far the button back moves. */
async function setBackStep(page: Page, step: string): Promise<void> {
  await findPlayer(page).rate.click();
  const panel = page.getByRole("dialog", { name: "播放设置" });
  await panel.getByRole("combobox", { name: "后退" }).selectOption(step);
  await panel.getByRole("button", { name: "关闭" }).click();
}

test("settings and the queue follow from tab to tab", async ({ page, context }) => {
  await openEpisode(page);
  const other = await context.newPage();
  await openEpisode(other);
  await setRate(other, 2);
  await expect.poll(async () => (await readSound(page)).rate).toBe(2);
  await expect(findPlayer(page).rate).toHaveText("2×");
  await enqueueOpenEpisode(other);
  await expect(page.getByRole("button", { name: "播放队列，1 期" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await readSound(other)).volume).toBeCloseTo(0.95);
  await page.getByRole("button", { name: "切换到日间" }).click();
  await expect(other.locator("html")).toHaveAttribute("data-theme", "day");
});

test("progress, bookmarks and settings move to another browser in one file", async ({
  page,
  browser,
}) => {
  await openEpisode(page, "?t=200");
  await play(page);
  await pause(page);
  const before = await readSeconds(page);
  await setRate(page, 1.5);
  await setBackStep(page, "15 秒");
  await enqueueOpenEpisode(page);
  await page.keyboard.press("b");
  await page.getByRole("button", { name: "切换到日间" }).click();
  await page.goto("./?view=bookmarks");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出备份" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^afterlife-intel-\d{4}-\d{2}-\d{2}\.json$/u);
  const path = await file.path();

  const context = await browser.newContext({ locale: "zh-CN" });
  const fresh = await context.newPage();
  await fresh.goto(new URL("./?view=bookmarks", page.url()).href);
  await expect(fresh.getByText(/^还没有书签/u)).toBeVisible();
  await fresh.getByLabel("导入备份").last().setInputFiles(path);
  await expect(fresh.getByText("已合并进来。")).toBeVisible();
  await expect(fresh.getByRole("button", { name: /^删除书签/u })).toHaveCount(1);
  await expect(fresh.locator("html")).toHaveAttribute("data-theme", "day");
  await fresh.goto(new URL(`./${episodePath}`, fresh.url()).href);
  await expectEpisodeReady(fresh);
  await expect.poll(async () => Math.abs((await readSeconds(fresh)) - before)).toBeLessThan(0.2);
  expect((await readSound(fresh)).rate).toBe(1.5);
  await expect(fresh.getByRole("button", { name: "后退 15 秒" })).toBeVisible();
  await expect(fresh.getByRole("button", { name: "播放队列，1 期" })).toBeVisible();

  for (const [content, sentence] of [
    ["{", "这不是这里导出的备份，什么都没有改。"],
    [
      '{"version":2,"kind":"afterlife-intel/listener"}',
      "这份备份来自更新的版本，请刷新页面后再导入。",
    ],
    [" ".repeat(5_000_001), "文件太大，不像是这里导出的备份。"],
  ] as const) {
    await fresh.goto(new URL("./?view=history", page.url()).href);
    await fresh
      .getByLabel("导入备份")
      .last()
      .setInputFiles({
        name: "x.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await expect(fresh.getByText(sentence)).toBeVisible();
  }
  await context.close();
});
