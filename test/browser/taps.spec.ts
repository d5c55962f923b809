import type { Locator, Page } from "@playwright/test";
import { expectSoundAt, expectSoundPast, openEpisode, readSound } from "./episode-page.ts";
import { at, findSentenceAt, publishedEpisode, publishedHeadline } from "./published-episode.ts";
import { findShareSheet } from "./share-sheet.ts";
import { expect, test } from "./station-test.ts";

/** A finger that counts its taps; it reaches only what is in sight, and scrolls nothing. */
function createFinger(page: Page) {
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    await expect(target).toBeInViewport();
    // What moves under a finger is missed by it.
    await target.click({ trial: true });
    const box = await target.boundingBox();
    if (!box) throw new Error("there is nothing to tap");
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    taps += 1;
  };
  /** How many taps there were since the last time. */
  const count = (): number => {
    const so = taps;
    taps = 0;
    return so;
  };
  return { tap, count };
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });

test("what is done each day takes one tap or two @phone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { tap, count } = createFinger(page);
  await page.goto("./");

  await tap(button(page, "播放本期"));
  await expectSoundPast(page, 0.2);
  expect(count(), "play today").toBeLessThanOrEqual(1);

  await tap(page.getByRole("link", { name: publishedHeadline }));
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get("spoken-word")?.size ?? 0))
    .toBeGreaterThan(0);
  // The first of the two began to play.
  expect(1 + count(), "read along").toBeLessThanOrEqual(2);

  await tap(button(page, "本期内容").last());
  await tap(page.getByRole("dialog", { name: "本期内容" }).getByText("Portraits"));
  await expectSoundPast(page, at(publishedEpisode.stories, 3).startMs / 1000);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(count(), "jump to a story").toBeLessThanOrEqual(2);

  // Far down, while it plays.
  await tap(button(page, "在本期里找"));
  await expect(page.getByRole("searchbox", { name: "筛选文稿" })).toBeFocused();
  expect(count(), "filter").toBeLessThanOrEqual(1);
  await page.keyboard.type("谷歌");
  await expect(page.getByText(/^\d 处$|^\d\/4$/u)).toBeInViewport();
  await tap(button(page, "取消筛选"));
  await expect(page).not.toHaveURL(/q=/u);
  expect(count(), "cancel").toBeLessThanOrEqual(1);

  await tap(button(page, "分享此刻"));
  await tap(findShareSheet(page).getByRole("button", { name: "复制链接" }));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain("episodes/2025-06-08/?t=");
  expect(count(), "share a moment").toBeLessThanOrEqual(2);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /展开播放器$/u }).tap();
  await tap(button(page, "播放设置，速度 1×"));
  await tap(page.getByRole("dialog").getByRole("button", { name: "1.25×", exact: true }));
  await expect.poll(async () => (await readSound(page)).rate).toBe(1.25);
  expect(count(), "speed, in the player").toBeLessThanOrEqual(2);
  await page.keyboard.press("Escape");

  await tap(button(page, "睡眠定时"));
  await tap(button(page, "5 分钟"));
  await expect(button(page, /^睡眠定时，还剩/u)).toBeVisible();
  expect(count(), "sleep, in the player").toBeLessThanOrEqual(2);
});

test("a bookmark is found by two taps, from the page of another episode too @phone", async ({
  page,
}) => {
  const { tap, count } = createFinger(page);
  await openEpisode(page, "?t=75");
  await page.keyboard.press("b");
  await expect(page.getByText(/加书签$/u)).toBeVisible();
  await page.goto("./?tag=谷歌");
  await tap(button(page, "菜单"));
  await tap(page.getByRole("navigation", { name: "节目" }).getByRole("link", { name: "书签" }));
  await expect(button(page, /推出了一个叫千问3向量模型/u)).toBeInViewport();
  expect(count()).toBeLessThanOrEqual(2);
  // Named once: the heading is for those who hear the page.
  const names = page.getByRole("main").getByText("书签", { exact: true });
  await expect(names).toHaveCount(2);
  const widths = await names.evaluateAll((all) =>
    all.map((name) => name.getBoundingClientRect().width),
  );
  expect(widths.filter((width) => width > 1)).toHaveLength(1);

  await openEpisode(page);
  await tap(button(page, "本期内容"));
  await tap(page.getByRole("dialog").getByText("推出了一个叫千问3向量模型"));
  await expectSoundAt(page, findSentenceAt(75)?.startSeconds ?? Number.NaN);
  expect(count()).toBeLessThanOrEqual(2);
});
