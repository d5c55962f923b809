import type { Locator, Page } from "@playwright/test";
import { expectSoundAt, expectSoundPast, findPlayer, readSeconds } from "./episode-page.ts";
import { at, publishedEpisode, publishedHeadline } from "./published-episode.ts";
import { serveEpisodes } from "./serve-episodes.ts";
import { expect, test } from "./station-test.ts";

const findHero = (page: Page): Locator =>
  page.getByRole("button", { name: /^(?:播放本期|从 .+ 继续|暂停本期)$/u });
const findQuestions = (page: Page): Locator =>
  page.getByRole("list", { name: "本期的问题" }).getByRole("listitem");
const findPlaces = (page: Page): Locator => page.getByRole("navigation", { name: "节目" });

/** Where something ends that is wholly in sight, in pixels from the top; it must be seen whole. */
async function readBottom(page: Page, target: Locator): Promise<number> {
  const box = await target.boundingBox();
  const player = await findPlayer(page).region.boundingBox();
  if (!box || !player) throw new Error("it is not on the page");
  expect(box.y + box.height, "it is not covered by the player").toBeLessThanOrEqual(player.y);
  return box.y + box.height;
}

async function readTop(target: Locator): Promise<number> {
  return (await target.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
}

async function expectNoOverflow(page: Page): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess, "nothing is wider than the window").toBeLessThanOrEqual(0);
}

test("the newest episode is told once, plays, goes on, and its questions lead to their answers", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
  await expect(page.getByRole("list", { name: "全部节目" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "本月上升" })).toHaveCount(0);
  // Its stories have the room of the list that is not there.
  const rows = page.getByRole("list", { name: "本期内容" }).getByRole("listitem");
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(1)).toHaveText("02Diffusion Studio Pro2:08讲了 0:47");
  expect(await readBottom(page, rows.last())).toBeGreaterThan(650);
  // The player's own button stays the only one of its name.
  await expect(findPlayer(page).play).toHaveCount(1);
  await page.getByRole("button", { name: "播放本期" }).click();
  await expectSoundPast(page, 0.2);
  await page.getByRole("button", { name: "暂停本期" }).click();
  const portraits = at(publishedEpisode.stories, at(publishedEpisode.teasers, 1).story);
  await findQuestions(page).nth(1).getByRole("button").click();
  await expectSoundPast(page, portraits.startMs / 1000 + 0.2);
  await page.getByRole("button", { name: "暂停本期" }).click();
  expect(Math.floor((await readSeconds(page)) / 60)).toBe(2);
  await expect(page.getByRole("button", { name: /^从 2:\d\d 继续$/u })).toBeVisible();
});

test("a phone has today's episode and its first question at hand @phone", async ({ page }) => {
  await page.goto("./");
  await expect(findQuestions(page)).toHaveCount(3);
  expect(await readTop(findHero(page))).toBeLessThanOrEqual(300);
  expect(await readTop(findQuestions(page).first())).toBeLessThanOrEqual(340);
  const pictures = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".png")),
  );
  expect(pictures, "the picture for podcast apps stays where it is").toEqual([
    expect.stringMatching(/\/cover-small\.png$/u),
  ]);
  await findHero(page).tap();
  await expectSoundPast(page, 0.2);
  // Two taps to a bookmark list, from anywhere.
  await page.getByRole("button", { name: "菜单" }).tap();
  await findPlaces(page).getByRole("link", { name: "书签", exact: true }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "书签" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("small windows and large letters show a whole question, and nothing is too wide", async ({
  page,
}) => {
  await page.goto("./");
  await expect(findQuestions(page)).toHaveCount(3);
  // The second is a window of 1440 × 900 at 200 %.
  for (const size of [
    { width: 360, height: 640 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(size);
    await readBottom(page, findQuestions(page).first());
  }
  for (const path of ["./", "./?tag=谷歌", "./?view=history"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const width of [320, 360, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoOverflow(page);
    }
  }
});

test("the first result of a tag stands high, and its rows fit", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./?tag=谷歌");
  const first = page.locator("[data-result]").first();
  await expect(first).toBeVisible();
  expect(await readTop(first)).toBeLessThanOrEqual(300);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await readTop(first)).toBeLessThanOrEqual(420);
  // What goes with the tag comes after its moments where there is no room beside them.
  const related = page.getByRole("region", { name: "相关标签" });
  expect(await readTop(related)).toBeGreaterThan(await readTop(first));
  // The words of a search are as dark as those of a tag.
  await page.goto("./?q=模型");
  const readColour = (target: Locator): Promise<string> =>
    target.evaluate((element) => getComputedStyle(element).color);
  const title = page.getByRole("heading", { level: 1, name: "模型" });
  expect(await readColour(title)).toBe(await readColour(page.locator("body")));
});

test("rows are as high as they are drawn, and say what is playing and what is left", async ({
  page,
}) => {
  const episodes = await serveEpisodes(page, 4);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  const rows = page.getByRole("list", { name: "全部节目" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  const row = rows.nth(1);
  expect((await row.boundingBox())?.height).toBeCloseTo(67, -1);
  const { title } = at(episodes, 2);
  await row.getByRole("button", { name: `播放：${title}` }).click();
  await expectSoundPast(page, 0.2);
  await expect(row.getByRole("button", { name: `暂停：${title}` })).toBeVisible();
  await row.getByRole("button", { name: `暂停：${title}` }).click();
  await page.keyboard.press("5");
  await expectSoundAt(page, publishedEpisode.audio.durationMs / 2000);
  await expect(row).toContainText(/剩 3:0\d/u);
  // Another one in the player: now this one is to be gone on with.
  const other = at(episodes, 1).title;
  await page.getByRole("button", { name: `播放：${other}` }).click();
  const goOn = findPlaces(page).getByRole("region", { name: "继续收听" });
  await expect(goOn.getByRole("link", { name: new RegExp(title, "u") })).toBeVisible();
  await expect(goOn.getByRole("listitem")).toHaveCount(1);
});

test("places are links of the rail, and the open one says so", async ({ page }) => {
  await page.goto("./");
  const places = findPlaces(page);
  const find = (name: string): Locator => places.getByRole("link", { name, exact: true });
  await expect(find("首页")).toHaveAttribute("aria-current", "page");
  await find("历史").click();
  await expect(page.getByRole("heading", { level: 1, name: "收听历史" })).toBeVisible();
  await expect(find("历史")).toHaveAttribute("aria-current", "page");
  await find("书签").click();
  await expect(page).toHaveURL(/\?view=bookmarks$/u);
  await find("离线").click();
  await expect(page).toHaveURL(/\?view=offline$/u);
  await find("首页").click();
  await expect(findHero(page)).toBeVisible();
  // A station without an address has no feed that one could follow.
  await expect(page.getByRole("button", { name: "订阅", exact: true })).toHaveCount(0);
});

test.describe("what is not there", () => {
  test.use({ provokedMessages: /Failed to load resource|was preloaded using link preload/u });

  test("is named in the show's own words, and leads on", async ({ page }) => {
    await page.goto("episodes/2025-06-31/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("今晚这个座位没人");
    const main = page.getByRole("main");
    await expect(main).toContainText("没有 2025-06-31 这一期。也许日期写错了，也许情报已经撤离。");
    await expect(main.getByRole("img", { name: "来生情报站的场景" })).toBeVisible();
    const nearest = page.getByRole("region", { name: "离它最近的几期" });
    await expect(nearest.getByRole("listitem")).toHaveCount(1);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoOverflow(page);
    }
    await main.getByRole("searchbox", { name: "在全部节目里找" }).fill("图标库");
    await page.keyboard.press("Enter");
    await expect(page.locator("mark").first()).toHaveText("图标库");
  });

  test("has plain words in another show", async ({ page }) => {
    await page.route("**/station.json", async (route) => {
      const response = await route.fetch();
      const { notFound: _, cover: __, smallCover: ___, ...plain } = await response.json();
      await route.fulfill({ json: { ...plain, title: "另一个节目" } });
    });
    await page.goto("nowhere/at/all");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("这里没有东西。");
    await expect(page.getByText("今晚这个座位没人")).toHaveCount(0);
    // A quiet picture stands for the cover.
    await page.getByRole("main").getByRole("link", { name: "回到首页" }).click();
    await expect(page.getByRole("img", { name: "另一个节目的封面" }).first()).toBeVisible();
  });
});
