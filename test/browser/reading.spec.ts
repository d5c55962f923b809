import type { Page } from "@playwright/test";
import {
  expectSoundAt,
  findPlayer,
  findTranscript,
  openEpisode,
  readSound,
} from "./episode-page.ts";
import { expectStill } from "./expect-still.ts";
import { expect, test } from "./station-test.ts";

/** Opens the small panel for reading. */
async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "阅读设置" }).click();
  await expect(page.getByRole("group", { name: "阅读设置" }).getByRole("radio")).toHaveCount(13);
}

/** Size and line height of the text in pixels. */
async function readType(page: Page): Promise<{ size: number; line: number }> {
  return findTranscript(page)
    .locator("p")
    .first()
    .evaluate((text) => {
      const { fontSize, lineHeight } = getComputedStyle(text);
      return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
}

test("five sizes and three line heights can be chosen, and are remembered @both", async ({
  page,
}) => {
  await openEpisode(page);
  await openSettings(page);
  const sizes: number[] = [];
  for (const step of [1, 2, 3, 4, 5]) {
    await page.getByRole("radio", { name: `字号 ${step}` }).check();
    sizes.push((await readType(page)).size);
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(5);
  const lines: number[] = [];
  for (const name of ["紧凑", "适中", "宽松"]) {
    await page.getByRole("radio", { name }).check();
    lines.push((await readType(page)).line);
  }
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(new Set(lines).size).toBe(3);
  const chosen = await readType(page);
  await page.reload();
  await expect.poll(() => readType(page)).toEqual(chosen);
  await openSettings(page);
  await expect(page.getByRole("radio", { name: "字号 5" })).toBeChecked();
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0);
});

test("the panel is used by keys, and Esc closes it without doing more", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  const button = page.getByRole("button", { name: "阅读设置" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio")).toHaveCount(13);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "字号 2" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "字号 3" })).toBeChecked();
  expect((await readSound(page)).seconds).toBe(100);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(button).toBeFocused();
  await openSettings(page);
  await page.getByRole("heading", { level: 1 }).click({ position: { x: 4, y: 4 } });
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("the text stands alone with the player until it is left @both", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await openSettings(page);
  await page.getByRole("button", { name: "只看正文" }).click();
  const leave = page.getByRole("button", { name: "退出只看正文" });
  await expect(leave).toBeFocused();
  for (const gone of [
    page.getByRole("banner"),
    page.getByRole("navigation"),
    page.getByRole("contentinfo"),
    page.getByRole("region", { name: "本期内容" }),
    page.getByRole("searchbox"),
    page.getByRole("group", { name: "关键词" }),
  ]) {
    await expect(gone).toHaveCount(0);
  }
  await expect(findTranscript(page)).toBeVisible();
  await expect(findPlayer(page).play).toBeVisible();
  await page.reload();
  await expect(leave).toBeVisible();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await leave.click();
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("main")).toBeFocused();
});

test("Esc ends the loop first and leaves the text alone after that", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await openSettings(page);
  await page.getByRole("button", { name: "只看正文" }).click();
  await page.keyboard.press("Shift+R");
  const loop = page.getByText(/^循环 \d/u);
  await expect(loop).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(loop).toBeHidden();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toHaveCount(1);
});

test("the library keeps its frame", async ({ page }) => {
  await openEpisode(page);
  await openSettings(page);
  await page.getByRole("button", { name: "只看正文" }).click();
  await page.goto("./");
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "节目" })).toBeVisible();
});

test("the page keeps following when the words take other places", async ({ page }) => {
  await openEpisode(page, "?t=300");
  const readPart = (): Promise<number> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get("spoken-sentence") ?? [];
      if (!(range instanceof Range)) return Infinity;
      return range.getBoundingClientRect().top / window.innerHeight;
    });
  await expect.poll(readPart).toBeLessThan(0.65);
  await page.evaluate(() => {
    document.documentElement.dataset["textSize"] = "5";
  });
  // Once the page has come to rest.
  await expectStill(readPart);
  // The way to the panel leads to the page's top, and the page stays there until it is asked back.
  await openSettings(page);
  await expect(page.getByRole("button", { name: "回到正在播放" })).toBeVisible();
  await page.getByRole("button", { name: "只看正文" }).click();
  await expect(page.getByRole("banner")).toHaveCount(0);
  await page.keyboard.press("f");
  await expect.poll(readPart).toBeGreaterThan(0);
  await expect.poll(readPart).toBeLessThan(0.65);
  await page.getByRole("button", { name: "退出只看正文" }).click();
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect.poll(readPart).toBeGreaterThan(0);
  await expect.poll(readPart).toBeLessThan(0.65);
});
