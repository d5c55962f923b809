import { expectSoundAt, openEpisode } from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { durationSeconds, words } from "./published-episode.ts";
import { createLongEpisode, serveEpisode } from "./serve-episode.ts";
import { expect, test } from "./station-test.ts";

const times = Math.ceil(30_000 / words.length);
const last = "长路的尽头有一盏灯。";

test.beforeEach(async ({ page }) => {
  await serveEpisode(page, createLongEpisode(times));
});

test("30,000 words are scrolled to their end, and a click there seeks", async ({ page }) => {
  await openEpisode(page);
  expect(times * words.length).toBeGreaterThanOrEqual(30_000);
  const text = page.getByText(last, { exact: true });
  await text.scrollIntoViewIfNeeded();
  await expect(text).toBeInViewport();
  await text.click({ position: { x: 8, y: 16 } });
  await expectSoundAt(page, durationSeconds - 1);
  await expectPainted(page, "spoken-sentence", [last]);
});

test("30,000 words are searched, and the last hit comes into view", async ({ page }) => {
  await openEpisode(page);
  const box = page.getByRole("searchbox", { name: "筛选文稿" });
  await box.fill("谷歌");
  await expect(page.getByText(`${times * 4} 处`, { exact: true })).toBeVisible();
  await box.fill("一盏灯");
  await expect(page.getByText("1 处", { exact: true })).toBeVisible();
  await box.press("Enter");
  await expectPainted(page, "active-hit", ["一盏灯"]);
  await expect(page.getByText(last, { exact: true })).toBeInViewport();
});

test("words near the end of 30,000 are selected and looped", async ({ page }) => {
  await openEpisode(page);
  const text = page.getByText(last, { exact: true });
  await text.scrollIntoViewIfNeeded();
  await text.evaluate((element) => getSelection()?.selectAllChildren(element));
  const toolbar = page.getByRole("toolbar", { name: "选中的文字" });
  await toolbar.getByRole("button", { name: "循环" }).click();
  await expectPainted(page, "looped-range", ["长路的尽头"]);
});
