import type { Locator, Page } from "@playwright/test";
import {
  expectSoundPast,
  findPlayer,
  openEpisode,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { at, durationSeconds } from "./published-episode.ts";
import { serveEpisodes, type ListedEpisode } from "./serve-episodes.ts";
import { expect, test } from "./station-test.ts";

const openQueue = async (page: Page): Promise<Locator> => {
  await findPlayer(page)
    .region.getByRole("button", { name: /^播放队列/u })
    .click();
  const panel = page.getByRole("dialog", { name: "播放队列" });
  await expect(panel).toBeVisible();
  return panel;
};

/** Chooses an item of an episode's menu. */
const choose = async (place: Locator, title: string, item: string): Promise<void> => {
  await place.getByRole("button", { name: `更多：${title}` }).click();
  await place.getByRole("menuitem", { name: item }).click();
};

/** The library with four episodes, three of them in the queue. */
async function fillQueue(page: Page): Promise<readonly ListedEpisode[]> {
  const episodes = await serveEpisodes(page, 4);
  await page.goto("./");
  const list = page.getByRole("list", { name: "全部节目" });
  await choose(list, at(episodes, 1).title, "加入队列");
  await choose(list, at(episodes, 2).title, "加入队列");
  await choose(list, at(episodes, 3).title, "下一个播放");
  return episodes;
}

/** Ids of what plays by the address of the sound. */
const readPlaying = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("audio")?.src ?? "");

test("the queue is filled from the library, survives a reload, and is ordered by keys", async ({
  page,
}) => {
  const episodes = await fillQueue(page);
  await page.reload();
  const panel = await openQueue(page);
  const titles = panel.getByRole("listitem");
  await expect(titles).toHaveText([3, 1, 2].map((index) => at(episodes, index).title));
  const last = at(episodes, 2).title;
  await panel.getByRole("button", { name: `换位置：${last}` }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(titles).toHaveText([2, 3, 1].map((index) => at(episodes, index).title));
  await expect(panel.getByRole("status").getByText(`${last}：第 1 位，共 3 期`)).toBeAttached();
  await expect(panel.getByRole("button", { name: `换位置：${last}` })).toBeFocused();
  await panel.getByRole("button", { name: `移出队列：${at(episodes, 3).title}` }).click();
  await expect(titles).toHaveText([2, 1].map((index) => at(episodes, index).title));
  await panel.getByRole("button", { name: "清空队列" }).click();
  await expect(panel.getByText(/^队列是空的/u)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("the queue is ordered by dragging", async ({ page }) => {
  const episodes = await fillQueue(page);
  const panel = await openQueue(page);
  const titles = panel.getByRole("listitem");
  const first = await panel
    .getByRole("button", { name: /^换位置/u })
    .first()
    .boundingBox();
  const last = await panel
    .getByRole("button", { name: /^换位置/u })
    .last()
    .boundingBox();
  if (!first || !last) throw new Error("the handles have no boxes");
  await page.mouse.move(first.x + 10, first.y + 20);
  await page.mouse.down();
  await page.mouse.move(last.x + 10, last.y + 30, { steps: 8 });
  await expect(titles).toHaveText([1, 2, 3].map((index) => at(episodes, index).title));
  await page.mouse.up();
  await page.reload();
  await expect((await openQueue(page)).getByRole("listitem")).toHaveText(
    [1, 2, 3].map((index) => at(episodes, index).title),
  );
});

test("an episode that ends is followed by the queue's first, then by the next unheard one", async ({
  page,
}) => {
  const episodes = await serveEpisodes(page, 3);
  await page.goto("./");
  const list = page.getByRole("list", { name: "全部节目" });
  await choose(list, at(episodes, 2).title, "加入队列");
  await page.getByRole("button", { name: "播放本期" }).click();
  await expectSoundPast(page, 0.2);
  const end = async (): Promise<void> => {
    await page.keyboard.press("9");
    await page.evaluate((seconds) => {
      const audio = document.querySelector("audio");
      if (audio) audio.currentTime = seconds;
    }, durationSeconds - 1);
  };
  await end();
  await expect.poll(() => readPlaying(page)).toContain(at(episodes, 2).id);
  await expectSoundPast(page, 0.2);
  await expect(
    findPlayer(page).region.getByRole("button", { name: "播放队列", exact: true }),
  ).toBeVisible();
  await end();
  await expect.poll(() => readPlaying(page)).toContain(at(episodes, 1).id);
  await expectSoundPast(page, 0.2);
  await end();
  await expect(findPlayer(page).play).toBeVisible();
  expect(await readPlaying(page)).toContain(at(episodes, 1).id);
});

test("nothing follows when that is turned off, and the finished episode starts anew", async ({
  page,
}) => {
  await serveEpisodes(page, 2);
  await openEpisode(page, "?t=376");
  await findPlayer(page)
    .region.getByRole("button", { name: /^播放设置/u })
    .click();
  await page.getByText("接着播放", { exact: true }).click();
  await page.keyboard.press("Escape");
  await findPlayer(page).play.click();
  await expectSoundPast(page, 376.2);
  await expect(findPlayer(page).play).toBeVisible();
  expect(await readPlaying(page)).toContain("2025-06-08");
  await findPlayer(page).play.click();
  await expect.poll(() => readSeconds(page), { intervals: [50] }).toBeLessThan(10);
});

test("rate and steps are set in the settings, and remembered @both", async ({ page, isMobile }) => {
  await openEpisode(page, "?t=100");
  if (isMobile) await page.getByRole("button", { name: /展开播放器$/u }).tap();
  await page.getByRole("button", { name: "播放设置，速度 1×" }).click();
  const panel = page.getByRole("dialog", { name: "播放设置" });
  await panel.getByRole("button", { name: "1.5×" }).click();
  await panel.getByRole("button", { name: "快一点" }).click();
  expect((await readSound(page)).rate).toBe(1.55);
  await panel.getByRole("combobox", { name: "后退" }).selectOption("15 秒");
  await panel.getByRole("button", { name: "关闭" }).click();
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "后退 15 秒" })).toBeVisible();
  expect((await readSound(page)).rate).toBe(1.55);
  expect(await page.evaluate(() => document.querySelector("audio")?.preservesPitch)).toBe(true);
  await page.keyboard.press("j");
  await expect.poll(() => readSeconds(page)).toBeCloseTo(85, 1);
});
