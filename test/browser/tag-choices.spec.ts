import type { Locator, Page } from "@playwright/test";
import { expectSoundPast, findPlayer, openEpisode, readSeconds } from "./episode-page.ts";
import { publishedEpisode } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const findStory = (title: string) => {
  const story = publishedEpisode.stories.find((one) => one.title === title);
  if (!story) throw new Error(`there is no story ${title}`);
  return { startSeconds: story.startMs / 1000, endSeconds: story.endMs / 1000 };
};

const button = (page: Page, name: string): Locator =>
  page.getByRole("main").getByRole("button", { name, exact: true });

test("a muted tag's story is left out, comes back by one press, and is unmuted by another", async ({
  page,
}) => {
  const { startSeconds, endSeconds } = findStory("作文题目");
  await page.goto("./?tag=作文");
  await button(page, "静音 #作文").click();
  await expect(button(page, "静音 #作文")).toHaveAttribute("aria-pressed", "true");
  // What its story says is folded; what the opening says stays.
  await expect(
    page.getByRole("main").getByRole("button", { name: /^静音的 \d+ 句$/u }),
  ).toBeVisible();

  await openEpisode(page, `?t=${startSeconds - 3}`);
  await expect(page.locator("[data-muted-mark]")).toHaveCount(1);
  await expect(page.locator("[data-muted-mark]")).toHaveAttribute("title", /作文题目/u);
  await findPlayer(page).play.click();
  const toast = page.getByRole("status").filter({ hasText: "已跳过：作文题目（静音 #作文）" });
  await expect(toast).toBeVisible();
  await expectSoundPast(page, endSeconds);

  await toast.getByRole("button", { name: "撤销", exact: true }).click();
  await expect.poll(() => readSeconds(page)).toBeLessThan(startSeconds + 2);
  await expectSoundPast(page, startSeconds + 1);
  expect(await readSeconds(page)).toBeLessThan(endSeconds);
  await expect(page.locator("[data-muted-mark]")).toHaveCount(0);
  await findPlayer(page).pause.click();

  await page.goto("./?view=bookmarks");
  const muted = page.getByRole("region", { name: "静音的标签", exact: true });
  await muted.getByRole("button", { name: "取消静音 #作文", exact: true }).click();
  await expect(muted).toBeHidden();
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(muted.getByRole("link", { name: "#作文", exact: true })).toBeVisible();
});

/** Somebody follows 谷歌 and has seen nothing of it yet. */
async function followBefore(page: Page): Promise<void> {
  const tags = [{ tag: "谷歌", choice: "followed", changedAtMs: 1, seenUpTo: "" }];
  await page.addInitScript(
    (text) => {
      if (localStorage.getItem("afterlife-intel@/tags") === null) {
        localStorage.setItem("afterlife-intel@/tags", text);
      }
    },
    JSON.stringify({ version: 1, tags }),
  );
}

test("home marks what is new with a followed tag, until its page was seen", async ({ page }) => {
  await followBefore(page);
  await page.goto("./");
  const followed = page.getByRole("region", { name: "订阅的标签", exact: true });
  await followed.getByRole("link", { name: /^谷歌 1 新/u }).click();
  await expect(button(page, "订阅 #谷歌")).toHaveAttribute("aria-pressed", "true");
  await page.goBack();
  await expect(followed.getByRole("link", { name: "谷歌", exact: true })).toBeVisible();
  await followed.getByRole("link", { name: "谷歌", exact: true }).click();
  await button(page, "订阅 #谷歌").click();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(followed).toHaveCount(0);
});
