import type { Locator, Page } from "@playwright/test";
import { expectSoundAt, findPlayer, findTranscript, openEpisode, play } from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { at, findSentenceAt, publishedEpisode } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";
import { swipe } from "./swipe.ts";

const findButton = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

/** Taps where the button is: a locator's own tap moves the page first. */
async function tapInPlace(page: Page, button: Locator): Promise<void> {
  await expect(button).toBeInViewport();
  const box = await button.boundingBox();
  if (!box) throw new Error("there is nothing to tap");
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** How far the page is wider than its window, in pixels. */
const readOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where the window's middle is from the player's button, in pixels. */
async function readPlayOffset(page: Page): Promise<number> {
  const button = page.locator("[aria-busy][title]").last();
  return button.evaluate((element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2 - document.documentElement.clientWidth / 2;
  });
}

test("on a phone an episode begins with its text, and everything is near @phone", async ({
  page,
}) => {
  await openEpisode(page);
  const first = await findTranscript(page).locator("p").first().boundingBox();
  expect(first?.y).toBeLessThanOrEqual(300);
  const chips = page.getByRole("main").getByRole("group", { name: "关键词" });
  const tops = await chips
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(new Set(tops).size, "chips stand in one row").toBe(1);
  await chips.getByRole("button").first().focus();
  for (const [index, chip] of (await chips.getByRole("button").all()).entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await expect(chip).toBeFocused();
    const { x = 0, width = 0 } = (await chip.boundingBox()) ?? {};
    expect(x, "what has the focus stands whole in its row").toBeGreaterThanOrEqual(20);
    expect(x + width).toBeLessThanOrEqual(371);
  }

  // From anywhere: a tap opens the box, one more leaves it, and nothing jumps.
  await page.evaluate(() => window.scrollTo({ top: 1200, behavior: "instant" }));
  const box = page.getByRole("searchbox", { name: "筛选文稿" });
  await expect(box).not.toBeInViewport();
  await tapInPlace(page, findButton(page, "在本期里找"));
  await expect(box).toBeFocused();
  await expect(box).toBeInViewport();
  await page.keyboard.type("谷歌");
  await expect(page.getByText("4 处", { exact: true })).toBeInViewport();
  await box.evaluate((input) => input.setAttribute("data-same", ""));
  const row = page.locator("[data-find-bar]");
  expect((await row.boundingBox())?.height).toBe(48);
  for (const name of ["上一处", "下一处", "只看命中的句子", "取消筛选"]) {
    await expect(findButton(page, name)).toBeInViewport();
  }
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - 1200)).toBeLessThan(2);
  await tapInPlace(page, findButton(page, "取消筛选"));
  await expect(box).not.toBeInViewport();

  // Two taps to a story.
  await findButton(page, "本期内容").last().tap();
  await page.getByRole("dialog", { name: "本期内容" }).getByText("Portraits").tap();
  await expectSoundAt(page, at(publishedEpisode.stories, 3).startMs / 1000);
  await expect(page.getByRole("dialog")).toBeHidden();

  // Below the tags here; widened, the same box stands above them.
  const readTop = async (target: Locator): Promise<number> => (await target.boundingBox())?.y ?? 0;
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  expect(await readTop(box)).toBeGreaterThan(await readTop(chips));
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(box).toHaveCount(1);
  await expect(box).toHaveAttribute("data-same");
  expect(await readTop(box)).toBeLessThan(await readTop(chips));
});

test("a bookmark is found in the margin, on the waveform, and by two taps @both", async ({
  page,
  isMobile,
}) => {
  await openEpisode(page, "?t=75");
  await page.keyboard.press("b");
  const sentence = findSentenceAt(75);
  await expectPainted(page, "bookmarked", [sentence?.text.replace(/[。！？]$/u, "") ?? ""]);
  const glyph = findButton(page, "这句有书签，写备注");
  // Both at one moment: the page may still be on its way to its place.
  const { glyphBox, line } = await glyph.evaluate((element) => {
    const [range] = CSS.highlights.get("bookmarked") ?? [];
    if (!(range instanceof Range)) throw new Error("no bookmark is painted");
    const [rect] = range.getClientRects();
    const text = range.startContainer.parentElement?.closest("p")?.getBoundingClientRect();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      glyphBox: { left, right, middle: (top + bottom) / 2 },
      line: { middle: ((rect?.top ?? 0) + (rect?.bottom ?? 0)) / 2, left: text?.left ?? 0 },
    };
  });
  expect(Math.abs(glyphBox.middle - line.middle)).toBeLessThan(8);
  expect(glyphBox.right).toBeLessThanOrEqual(line.left + 1);
  expect(glyphBox.left).toBeGreaterThanOrEqual(0);
  await glyph.click();
  await page.getByRole("textbox", { name: "这句话的备注" }).fill("要核对");
  await findButton(page, "保存").click();
  await expect(findTranscript(page).getByText("要核对")).toBeVisible();

  await openEpisode(page);
  if (isMobile) {
    await findButton(page, "本期内容").tap();
    await page.getByRole("dialog").getByText("要核对").tap();
  } else {
    const pennant = findPlayer(page).region.getByRole("button", { name: "书签 1:13 要核对" });
    const bar = await findPlayer(page).progress.boundingBox();
    const mark = await pennant.boundingBox();
    if (!bar || !mark) throw new Error("there is no pennant");
    expect((mark.x + mark.width / 2 - bar.x) / bar.width).toBeCloseTo(73.4 / 378.9, 2);
    // Where the keyboard stands is named.
    await page.keyboard.press("Tab");
    await findPlayer(page).progress.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("[data-progress-tip]")).toHaveText("0:05开场");
    await pennant.click();
  }
  await expectSoundAt(page, sentence?.startSeconds ?? Number.NaN);
});

test("play stands in the window's middle whatever stands beside it", async ({ page }) => {
  await openEpisode(page, "?t=100");
  const { region } = findPlayer(page);
  for (const width of [820, 1100, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(Math.abs(await readPlayOffset(page)), `${width} px`).toBeLessThanOrEqual(4);
    expect((await region.boundingBox())?.height, `${width} px`).toBe(104);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await findButton(page, "睡眠定时").click();
  await findButton(page, "5 分钟").click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^睡眠定时，还剩/u })).toBeVisible();
  expect(Math.abs(await readPlayOffset(page)), "with a timer").toBeLessThanOrEqual(4);
  await page.getByRole("button", { name: /English/u }).click();
  await expect(page.getByRole("region", { name: "Player", exact: true })).toBeVisible();
  expect(Math.abs(await readPlayOffset(page)), "in English").toBeLessThanOrEqual(4);
});

test("a link's page has one yellow button, and a clip says its length", async ({ page }) => {
  const listYellow = (): Promise<(string | null)[]> =>
    page.locator("button").evaluateAll((buttons) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.background = "var(--amber)";
      const yellow = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return buttons
        .filter((button) => getComputedStyle(button).backgroundColor === yellow)
        .map((button) => button.getAttribute("aria-label") ?? button.textContent);
    });
  await openEpisode(page, "?t=94.7,99.4");
  await expect(page.getByRole("button", { name: "播放这一段 · 5 秒" })).toBeVisible();
  expect(await listYellow()).toEqual(["播放这一段 · 5 秒"]);
  await findButton(page, "播放这一段 · 5 秒").click();
  await expect(findPlayer(page).pause).toBeVisible();
  expect(await listYellow()).toContain("暂停");
});

test("the phone's player shows the sentence, leads to its text, and is left by a finger @phone", async ({
  page,
}) => {
  await openEpisode(page, "?t=84");
  await expectSoundAt(page, 84);
  // A finger takes the page away from what is spoken.
  await swipe(page, { from: 300, to: 700 });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  const opener = page.getByRole("button", { name: /展开播放器$/u });
  const sheet = page.getByRole("dialog", { name: "正在播放" });
  await opener.tap();
  await expect(sheet.locator("[data-word]").first()).toBeVisible();
  await expect(sheet).toContainText(findSentenceAt(84)?.text ?? "");
  await expect(sheet.locator("img")).toBeVisible();
  // What is pressed most is in the lower half.
  for (const name of ["播放", "后退 10 秒", "前进 30 秒", "睡眠定时", "分享此刻"]) {
    expect(
      (await sheet.getByRole("button", { name, exact: true }).boundingBox())?.y,
      name,
    ).toBeGreaterThan(422);
  }
  const word = sheet.locator("[data-word]").last();
  await word.tap();
  await expect(word).toHaveClass(/bg-amber/u);
  await swipe(page, { from: 300, to: 560 });
  await expect(sheet).toBeHidden();

  await opener.tap();
  await findButton(page, "全文").tap();
  await expect(sheet).toBeHidden();
  const spoken = (): Promise<number> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("spoken-sentence") ?? [];
      return range instanceof Range ? range.getBoundingClientRect().top : -1;
    });
  await expect.poll(spoken).toBeGreaterThan(105);
  await expect.poll(spoken).toBeLessThan(600);

  await page.setViewportSize({ width: 844, height: 390 });
  await opener.tap();
  const sentence = await sheet.locator("p[dir=auto]").first().boundingBox();
  expect(sentence?.width).toBeGreaterThan(400);
  await expect(findButton(page, "播放")).toBeInViewport();
  await expect(sheet.getByRole("button", { name: "分享此刻" })).toBeInViewport();
});

test("a long sentence is set smaller from the first frame, and no line is cut @phone", async ({
  page,
}) => {
  await openEpisode(page);
  await page.getByRole("button", { name: /展开播放器$/u }).tap();
  const sheet = page.getByRole("dialog", { name: "正在播放" });
  const sentence = sheet.locator("p[dir=auto]").first();
  // Six lines of the large letters.
  await expect(sentence).toContainText("还能守多久");
  await expect(sentence).toHaveCSS("font-size", "22px");
  const bottom = await sentence.evaluate((text) => text.getBoundingClientRect().bottom);
  const stage = await sentence.evaluate((text) => text.parentElement?.getBoundingClientRect());
  expect(bottom).toBeLessThanOrEqual(stage?.bottom ?? 0);
});

test("nothing is wider than the window, in any state of the page", async ({ page }) => {
  await openEpisode(page, "?t=75");
  await page.keyboard.press("b");
  await play(page);
  for (const query of ["", "?tag=谷歌&q=模型", "?t=94.7,99.4"]) {
    await openEpisode(page, query);
    for (const width of [320, 360, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await readOverflow(page), `${query} at ${width} px`).toBeLessThanOrEqual(0);
      await page.evaluate(() => window.scrollTo({ top: 900, behavior: "instant" }));
      expect(await readOverflow(page), `${query} at ${width} px, scrolled`).toBeLessThanOrEqual(0);
    }
  }
});

test("an episode is marked as heard and back in its menu, over a reload", async ({ page }) => {
  const menu = page.getByRole("main").getByRole("button", { name: /^更多：/u });
  const choose = async (name: string): Promise<void> => {
    await openEpisode(page);
    await menu.first().click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  await choose("标为已听完");
  await choose("标为没听过");
  await choose("标为已听完");
});
