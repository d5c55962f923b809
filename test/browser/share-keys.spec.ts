import type { Page } from "@playwright/test";
import { expectEpisodeReady, expectSoundPast, readSound } from "./episode-page.ts";
import { findSentence } from "./published-episode.ts";
import { findShareSheet } from "./share-sheet.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const sentence = findSentence("百米选手");

/** Goes on with Tab to what is called so. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === "string" ? name : name.source;
  const isExact = typeof name === "string";
  for (let step = 0; step < 60; step += 1) {
    const now = await page.evaluate(() => {
      const { activeElement: focused } = document;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : "";
      return focused?.getAttribute("aria-label") ?? (label || (focused?.textContent ?? ""));
    });
    if (isExact ? now === wanted : new RegExp(wanted, "u").test(now)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${wanted}`);
}

const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test("everything of the sheet is done by keys alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${episodePath}?t=96`);
  await expectEpisodeReady(page);
  await page.keyboard.press("s");
  const sheet = findShareSheet(page);
  const mark = sheet.getByRole("group", { name: "引文" }).locator("mark");
  await expect(mark).toHaveText(sentence.text);
  const press = async (name: string | RegExp, key = "Enter"): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  const save = async (name: string): Promise<string> => {
    const coming = page.waitForEvent("download");
    await press(name);
    return (await coming).suggestedFilename();
  };

  // Forwards in the order of the sheet, so that Tab alone leads through it.
  await press("起点", "ArrowRight");
  await expect(mark).toHaveText(sentence.text.slice(1));
  await expect(sheet.getByRole("slider", { name: "起点" })).toHaveAttribute(
    "aria-valuetext",
    /^1:3\d \S/u,
  );
  await press("终点", "Shift+ArrowRight");
  await expect(mark).not.toHaveText(sentence.text.slice(1));
  await press("终点", "Shift+ArrowLeft");
  await press("起点前移一个词");
  await press("起点后移一个词");
  await press("终点前移一个词");
  await press("终点后移一个词");
  await expect(mark).toHaveText(sentence.text.slice(1));
  await press("试听这一段", "Space");
  await expectSoundPast(page, sentence.startSeconds);
  await press("停止试听", "Space");
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  await press("只这一段", "ArrowLeft");
  await expect(sheet.getByRole("radio", { name: "从这里" })).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await press("复制链接");
  await expect.poll(() => readClipboard(page)).toMatch(/\?t=94\.\d,99\.\d$/u);
  await press("复制引文和链接");
  await expect.poll(() => readClipboard(page)).toMatch(/^“.+”\n何夕2077.+\nhttp/u);
  await press("二维码");
  await expect(sheet.getByRole("img", { name: /^二维码/u })).toBeVisible();
  await press(/^[夜昼]$/u, "ArrowRight");
  expect(await save("保存卡片")).toMatch(/\.png$/u);
  expect(await save("保存声音片段")).toMatch(/\.mp3$/u);
  // The format is a list of its own, which keys open too.
  await press("生成视频片段");
  await expect(sheet.getByRole("progressbar", { name: "视频片段" })).toBeVisible();
  await press("取消生成视频片段");
  await expect(sheet.getByRole("button", { name: "生成视频片段" })).toBeFocused();
  await press("复制嵌入代码");
  await expect.poll(() => readClipboard(page)).toContain("<iframe");
  expect(await save("保存引文笔记")).toMatch(/\.md$/u);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.keyboard.press("s");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
});
