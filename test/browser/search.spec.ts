import type { Locator, Page } from "@playwright/test";
import { expectSoundPast, openEpisode, readSound } from "./episode-page.ts";
import { at, publishedHeadline, sentences } from "./published-episode.ts";
import { readSharedLink } from "./share-sheet.ts";
import { expect, test } from "./station-test.ts";

const findBox = (page: Page): Locator => page.getByRole("searchbox", { name: "搜索", exact: true });

/** The moments of the episode, as buttons that play them. */
function findMoments(page: Page): Locator {
  return page
    .getByRole("region", { name: publishedHeadline, exact: true })
    .getByRole("listitem")
    .getByRole("button", { name: /^\d+:\d\d (?!的前后文)/u });
}

test("/ and gg lead to 谷歌, and Back leads home", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type("gg");
  // The front page has chips of its own, and so has the board beside what is found: they go on
  // from what is typed. Those above it take its place.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("gg");
  const named = page.getByRole("main").getByRole("group", { name: "关键词", exact: true });
  await named.getByRole("button", { name: /^谷歌/u }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("#谷歌");
  // The one of the opening is folded.
  await expect(findMoments(page)).toHaveCount(3);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/u);
});

test("the page of a tag shows what goes with it, and no trend of a single month", async ({
  page,
}) => {
  await page.goto("./?tag=谷歌");
  const related = page.getByRole("region", { name: "相关标签" }).getByRole("button");
  await expect(related).toHaveCount(8);
  await expect(page.getByRole("table", { name: "出现趋势" })).toHaveCount(0);
  await related.first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("#谷歌");
});

const holding = (...words: string[]) =>
  sentences.filter(({ text }) => words.some((word) => text.includes(word)));

for (const { query, words } of [
  { query: "“也没闲着”", words: ["也没闲着"] },
  { query: "图标库 OR 虚拟导师", words: ["图标库", "虚拟导师"] },
  { query: "圖標庫", words: ["图标库"] },
  { query: "图标库 after:2025-06-08 before:2025-07", words: ["图标库"] },
]) {
  test(`${query} finds its sentences`, async ({ page }) => {
    await page.goto("./");
    await findBox(page).fill(query);
    await expect(findMoments(page)).toHaveCount(holding(...words).length);
    await expect(findMoments(page).first()).toContainText(at(holding(...words), 0).text);
  });
}

for (const query of [
  "图标库 before:2025-06-08",
  "图标库 after:2025-06-09",
  "图标库 -图标",
  "“lau”",
]) {
  test(`${query} finds nothing`, async ({ page }) => {
    await page.goto("./");
    await findBox(page).fill(query);
    await expect(page.getByText("0 处 · 0 期节目", { exact: true })).toBeVisible();
  });
}

test("a typing error is asked about, and mended with one press", async ({ page }) => {
  await page.goto("./");
  await findBox(page).fill("clauda");
  await page.getByRole("button", { name: "claude", exact: true }).click();
  await expect(findBox(page)).toHaveValue("claude");
  await expect(page.locator("mark").first()).toHaveText("Claude");
});

test("by keys alone: box, results, play, and back to the box", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("/");
  await page.keyboard.type("谷歌");
  await page.keyboard.press("Enter");
  await expect(findMoments(page)).toHaveCount(3);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(findMoments(page).nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(findMoments(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expectSoundPast(page, at(holding("谷歌"), 2).startSeconds + 0.2);
  expect((await readSound(page)).volume).toBe(1);
  await expect(findMoments(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(findBox(page)).toBeFocused();
});

test("all that was found plays in turn, until it is stopped", async ({ page }) => {
  await page.goto("./?q=谷歌");
  await page.getByRole("button", { name: "连着播放" }).click();
  const run = page.getByRole("region", { name: "连着播放" });
  await expect(run.getByRole("status")).toContainText("第 1 / 4 句");
  await expectSoundPast(page, at(holding("谷歌"), 0).startSeconds + 0.2);
  await run.getByRole("button", { name: "下一句结果" }).click();
  await expectSoundPast(page, at(holding("谷歌"), 1).startSeconds + 0.2);
  // The second one ends, and the third begins by itself.
  await expect(run.getByRole("status")).toContainText("第 3 / 4 句", { timeout: 30_000 });
  await expectSoundPast(page, at(holding("谷歌"), 2).startSeconds + 0.2);
  await run.getByRole("button", { name: "停止连播" }).click();
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  await expect(run).toBeHidden();
});

test("a moment that was found is shared as a clip of its words", async ({ page }) => {
  await page.goto("./?q=图标库");
  await page
    .getByRole("button", { name: /^分享 /u })
    .first()
    .click();
  const link = await readSharedLink(page);
  const { startSeconds } = at(holding("图标库"), 0);
  expect(link).toMatch(/episodes\/2025-06-08\/\?t=[\d.]+,[\d.]+$/u);
  const seconds = Number.parseFloat(new URL(link).searchParams.get("t") ?? "");
  expect(Math.abs(seconds - startSeconds)).toBeLessThan(0.11);
});

test("the order is in the address and stays when more is typed", async ({ page }) => {
  await page.goto("./?q=谷歌");
  await page.getByRole("button", { name: "最相关", exact: true }).click();
  await expect(page).toHaveURL(/sort=best/u);
  await findBox(page).fill("谷歌也");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === "谷歌也");
  await expect(page).toHaveURL(/sort=best/u);
});

test("the help of the box says what can be typed @both", async ({ page, isMobile }) => {
  await page.goto("./");
  // On phones the box opens from its icon.
  const opener = page.getByRole("button", { name: "搜索", exact: true });
  if (await opener.isVisible()) await opener.click();
  const button = page.getByRole("button", { name: "搜索技巧" });
  // Elsewhere it comes with the box: the header has one help while nobody searches.
  await expect(button).toHaveCSS("opacity", isMobile ? "1" : "0");
  await findBox(page).focus();
  await button.click();
  const help = page.getByRole("dialog", { name: "搜索技巧" });
  await expect(help).toContainText("谷歌 -眼镜");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
});

test("hostile queries are plain text", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const queries = [
    "<img src=x onerror=alert(1)>",
    "(a+)+$",
    "\u202E谷歌\u202C",
    "a\uD800b",
    '"'.repeat(50),
    "千问".repeat(17_000),
  ];
  for (const query of queries) {
    await findBox(page).fill(query);
    await expect(page.getByText("0 处 · 0 期节目", { exact: true })).toBeVisible();
  }
  await findBox(page).fill("谷歌");
  await expect(findMoments(page)).toHaveCount(3);
});
