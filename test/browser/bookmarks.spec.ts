import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  expectSoundPast,
  findPlayer,
  openEpisode,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { findViolationsInEachTheme } from "./find-violations.ts";
import { at, findSentenceAt, publishedHeadline } from "./published-episode.ts";
import { readSharedLink } from "./share-sheet.ts";
import { expect, test } from "./station-test.ts";

const [first, second] = [findSentenceAt(83), findSentenceAt(200)];
if (!first || !second) throw new Error("nothing is spoken there");

/** Bookmarks the sentences at 83 s and 200 s, the first with a note. */
async function bookmarkTwo(page: Page): Promise<void> {
  await openEpisode(page, "?t=83");
  await page.keyboard.press("Shift+B");
  await page.getByLabel("这句话的备注").fill("给小王看");
  await page.keyboard.press("Enter");
  await openEpisode(page, "?t=200");
  await page.keyboard.press("b");
  await expect(page.getByText(/^已在 3:\d\d 加书签$/u)).toBeVisible();
}

const findRows = (page: Page) =>
  page.getByRole("main").getByRole("region", { name: publishedHeadline }).getByRole("listitem");

test("b bookmarks the sentence, again takes it away, and the toast undoes it", async ({ page }) => {
  await openEpisode(page, "?t=83");
  const button = findPlayer(page).region.getByRole("button", { name: "给这句加书签" });
  await expect(button).toBeVisible();
  await page.keyboard.press("b");
  const remove = findPlayer(page).region.getByRole("button", { name: "去掉这句的书签" });
  await expect(remove).toBeVisible();
  await page.keyboard.press("b");
  await expect(button).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(remove).toBeVisible();
  await remove.click();
  await expect(page.getByText(/^已去掉 1:\d\d 的书签$/u)).toBeVisible();
  await expect(button).toBeVisible();
});

test("on a phone the open player shows the toast, and its undo can be pressed @phone", async ({
  page,
}) => {
  await openEpisode(page, "?t=83");
  await page.getByRole("button", { name: "展开播放器" }).tap();
  const sheet = page.getByRole("dialog", { name: "正在播放" });
  await sheet.getByRole("button", { name: "给这句加书签" }).tap();
  await expect(page.getByText(/^已在 1:\d\d 加书签$/u)).toBeInViewport();
  await page.getByRole("button", { name: "撤销" }).tap();
  await expect(sheet.getByRole("button", { name: "给这句加书签" })).toBeVisible();
  // What is said last stays to be read when the player is closed.
  await sheet.getByRole("button", { name: "给这句加书签" }).tap();
  await sheet.getByRole("button", { name: "收起播放器" }).tap();
  await expect(page.getByText(/^已在 1:\d\d 加书签$/u)).toBeInViewport();
  await page.getByRole("button", { name: "撤销" }).tap();
  await page.goto("./?view=bookmarks");
  await expect(page.getByText(/^还没有书签/u)).toBeVisible();
});

test("the page lists, finds, plays and shares bookmarks, and edits and deletes them @both", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await bookmarkTwo(page);
  // Phones have the way there in a menu.
  const menu = page.getByRole("button", { name: "菜单" });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("link", { name: "书签", exact: true }).click();
  await expect(page).toHaveURL(/\/\?view=bookmarks$/u);
  await expect(page).toHaveTitle(/^书签/u);
  await expect(findRows(page)).toHaveCount(2);
  await expect(findRows(page).first()).toContainText(first.text);
  await expect(findRows(page).first()).toContainText("给小王看");

  const box = page.getByRole("searchbox", { name: "在书签里找…" });
  await box.fill("小王");
  await expect(findRows(page)).toHaveCount(1);
  await expect(findRows(page).locator("mark")).toHaveText(["小王"]);
  await box.fill("没有的词");
  await expect(page.getByText("没有找到。", { exact: true })).toBeVisible();
  await box.fill("");

  await findRows(page).nth(1).getByRole("button", { name: /^3:/u }).click();
  await expectSoundPast(page, second.startSeconds + 0.1);
  expect((await readSound(page)).isPaused).toBe(false);
  await expect(page).toHaveURL(/view=bookmarks/u);
  await findPlayer(page).pause.click();

  await findRows(page)
    .nth(1)
    .getByRole("button", { name: /^写备注/u })
    .click();
  await page.getByLabel("这句话的备注").fill("第二条 <b>备注</b>");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(findRows(page).nth(1)).toContainText("第二条 <b>备注</b>");

  await findRows(page)
    .first()
    .getByRole("button", { name: /^删除书签/u })
    .click();
  await expect(findRows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(findRows(page)).toHaveCount(2);
  await page.reload();
  await expect(findRows(page).first()).toContainText("给小王看");
});

test("a bookmark is passed on as a clip of its words", async ({ page }) => {
  await bookmarkTwo(page);
  await page.goto("./?view=bookmarks");
  await findRows(page)
    .first()
    .getByRole("button", { name: /^分享这句/u })
    .click();
  await page.goto(await readSharedLink(page));
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - first.startSeconds))
    .toBeLessThan(0.15);
});

test("bookmarks are written as Markdown with links that lead there", async ({ page }) => {
  await bookmarkTwo(page);
  await page.goto("./?view=bookmarks");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出为 Markdown" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^bookmarks-\d{4}-\d{2}-\d{2}\.md$/u);
  const markdown = readFileSync(await file.path(), "utf8");
  expect(markdown).toContain(`## ${publishedHeadline}\n`);
  expect(markdown).toContain("\n  > 给小王看\n");
  const links = [...markdown.matchAll(/\]\((\S+)\)/gu)].map((match) => match[1] ?? "");
  expect(links).toHaveLength(2);
  expect(at(links, 0)).toContain(`?t=${Math.floor(first.startSeconds * 10) / 10}`);
});

test("everything is reached with the keyboard alone", async ({ page }) => {
  await bookmarkTwo(page);
  await page.getByRole("link", { name: "书签", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(findRows(page)).toHaveCount(2);
  await expect(page.locator("#content")).toBeFocused();
  const reach = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(
        () =>
          document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
      );
      if (label && name.test(label)) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  };
  await reach(/^改备注/u);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("这句话的备注")).toBeFocused();
  await page.keyboard.type("！");
  await page.keyboard.press("Control+Enter");
  await expect(findRows(page).first()).toContainText("给小王看！");
  await reach(/^删除书签/u);
  await page.keyboard.press("Enter");
  await expect(findRows(page)).toHaveCount(1);
  await reach(/^撤销$/u);
  await page.keyboard.press("Enter");
  await expect(findRows(page)).toHaveCount(2);
});

test("the history says what was heard, goes on there, and forgets on demand", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await findPlayer(page).play.click();
  await expectSoundPast(page, 101);
  await findPlayer(page).pause.click();
  await page.goto("./?view=history");
  const row = page.getByRole("list", { name: "收听历史" }).getByRole("listitem");
  await expect(row).toContainText(/听到 1:4\d/u);
  await row.getByRole("button", { name: /^播放：/u }).click();
  await expectSoundPast(page, 101.2);
  await findPlayer(page).pause.click();
  await row.getByRole("button", { name: /^从历史里去掉/u }).click();
  await expect(page.getByText("还没有听过节目。")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(row).toContainText(/听到 1:4\d/u);
});

test.describe("an episode that is gone", () => {
  // The browser itself logs what it could not load.
  test.use({ provokedMessages: /^error: Failed to load resource/u });

  test("leaves its words, and says that the sound is gone", async ({ page }) => {
    const bookmark = {
      episodeId: "2024-01-01",
      episodeTitle: "老的一期",
      startMs: 20_000,
      endMs: 25_000,
      text: "这句话还留着。",
      createdAtMs: 1,
      changedAtMs: 1,
    };
    await page.addInitScript(
      (text) => localStorage.setItem("afterlife-intel@/bookmarks", text),
      JSON.stringify({ version: 1, bookmarks: { "2024-01-01@20000": bookmark } }),
    );
    await page.goto("./?view=bookmarks");
    const section = page.getByRole("region", { name: "老的一期" });
    await expect(section.getByText("这一期已经下架：留住的文字还在，声音听不到了。")).toBeVisible();
    await expect(section.getByText("这句话还留着。")).toBeVisible();
    await expect(section.getByRole("button", { name: /从这里播放|^分享/u })).toHaveCount(0);
  });
});

test("axe finds no violation in bookmarks, note and history by night and by day @both", async ({
  page,
}) => {
  const expectClean = async (): Promise<void> =>
    expect(await findViolationsInEachTheme(page)).toEqual([]);
  await bookmarkTwo(page);
  await expectClean();
  await page.goto("./?view=bookmarks");
  await findRows(page)
    .first()
    .getByRole("button", { name: /^改备注/u })
    .click();
  await expectClean();
  await page.goto("./?view=history");
  await expect(page.getByRole("button", { name: "导出备份" })).toBeVisible();
  await expectClean();
});
