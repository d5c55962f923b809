import type { Page } from "@playwright/test";
import { translatePage } from "../support/translate-page.ts";
import { expectSoundAt, findPlayer, openEpisode, play } from "./episode-page.ts";
import { openHeld } from "./held-page.ts";
import { expect, test } from "./station-test.ts";

/** Has the page translated, what comes later too. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(`(${translatePage.toString()})()`);
}

/** A point on translated words of the transcript, in the middle of the screen. */
async function pointAtTranslated(page: Page, words: string): Promise<{ x: number; y: number }> {
  const text = page.locator(".transcript-text font font", { hasText: words });
  await text.evaluate((element) => element.scrollIntoView({ block: "center" }));
  return text.evaluate((element, wanted) => {
    const range = document.createRange();
    const start = element.textContent.indexOf(wanted);
    const node = element.firstChild;
    if (!node) throw new Error("the text is not there");
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
}

test("what is pressed on a page that is translated before its app is there is done by the app", async ({
  page,
}) => {
  const { letGo } = await openHeld(page, "");
  const chip = page
    .getByRole("main")
    .getByRole("button", { name: /^«?谷歌/u })
    .first();
  await chip.waitFor();
  await translate(page);
  await chip.click();
  letGo();
  await expect(page.getByRole("main").getByText(/«\d+ 处 · 1 期节目»/u)).toBeVisible();
});

test("the library works on when its text is translated", async ({ page }) => {
  await page.goto("");
  await translate(page);
  const main = page.getByRole("main");
  await main
    .getByRole("button", { name: /^«?谷歌/u })
    .first()
    .click();
  await expect(main.getByText(/«\d+ 处 · 1 期节目»/u)).toBeVisible();
  const box = page.getByRole("banner").getByRole("searchbox");
  await box.fill("模型");
  await expect(main.getByRole("heading", { level: 1 })).toContainText("模型");
  await box.fill("没有人说过的话");
  await expect(main.getByText("没有找到")).toBeVisible();
  await box.fill("");
  await main.getByRole("button", { name: /谷歌/u, pressed: true }).click();
  await expect(main.getByRole("button", { name: "播放本期" })).toBeVisible();
});

test("a tap on translated words seeks to their sentence, which is marked as a block", async ({
  page,
}) => {
  await openEpisode(page);
  await translate(page);
  const { x, y } = await pointAtTranslated(page, "高手啊");
  await page.mouse.click(x, y);
  await expectSoundAt(page, 281.8);
  const block = page.locator(".transcript-block[aria-current=true]");
  await expect(block).toContainText("高手啊");
  const readColor = (text: string): Promise<string> =>
    page
      .locator(".transcript-text", { hasText: text })
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  expect(await readColor("高手啊")).not.toBe(await readColor("向量"));
});

test("a translated episode plays on, filters and shows its sheets", async ({ page }) => {
  await openEpisode(page, "?t=60");
  await translate(page);
  await play(page);
  const main = page.getByRole("main");
  await main
    .getByRole("button", { name: /^«?谷歌/u })
    .first()
    .click();
  await main.getByRole("button", { name: "下一处" }).click();
  await main.getByRole("button", { name: /只看命中的句子/u }).click();
  await main.getByRole("button", { name: /取消筛选/u }).click();
  await findPlayer(page).region.getByRole("button", { name: "播放队列" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /English/u }).click();
  await expect(page.getByRole("region", { name: "Transcript" })).toBeVisible();
});
