import type { Page } from "@playwright/test";
import { expect, test } from "./station-test.ts";
import { expectEpisodeReady } from "./episode-page.ts";

const readScroll = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

test("recent searches are offered, removed, and turned off; a found text shows its surroundings", async ({
  page,
}) => {
  await page.goto("./");
  const box = page.getByRole("searchbox", { name: "搜索", exact: true });
  await box.fill("图标库");
  await box.press("Enter");
  const result = page.getByRole("main").getByRole("listitem").first();
  await expect(result).toContainText("图标库");

  await result.getByRole("button", { name: /^看 .+ 的前后文$/u }).click();
  const around = page.locator("[data-surroundings]");
  const sentence = (await around.locator("[data-found]").textContent()) ?? "";
  const whole = (await around.textContent()) ?? "";
  expect(whole.length).toBeGreaterThan(sentence.length + 20);
  expect(whole.startsWith(sentence)).toBe(false);

  await box.fill("");
  const recent = page.getByRole("region", { name: "最近搜索", exact: true });
  await recent.getByRole("button", { name: "图标库", exact: true }).click();
  await expect(box).toHaveValue("图标库");
  await expect(box).toBeFocused();
  await box.fill("");
  await box.press("ArrowDown");
  await expect(recent.getByRole("button", { name: "图标库", exact: true })).toBeFocused();
  await recent.getByRole("button", { name: "从最近搜索里去掉：图标库" }).click();
  await expect(recent).toBeHidden();
  await expect(box).toBeFocused();

  await box.fill("谷歌 视频");
  await box.press("Enter");
  await page.goto("./?view=bookmarks");
  await page.getByText("记住搜索", { exact: true }).click();
  const kept = await page.evaluate(() => localStorage.getItem("afterlife-intel@/searches"));
  expect(kept).not.toContain("视频");
  await box.focus();
  await expect(recent).toBeHidden();
});

test("Back leads to where the results were read, and a page fades into the next @both", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 500 });
  const transitions = await countTransitions(page);
  await page.goto("./?q=AI");
  const link = page.getByRole("link", { name: /^读文稿：/u });
  await expect(link.nth(3)).toBeAttached();
  await page.mouse.move(190, 300);
  await link.nth(3).scrollIntoViewIfNeeded();
  await expect.poll(() => readScroll(page)).toBeGreaterThan(0);
  const place = await readScroll(page);
  await link.nth(3).click();
  await expectEpisodeReady(page);
  expect(await transitions.count()).toBe(1);
  await page.goBack();
  await expect(link.nth(3)).toBeVisible();
  await expect.poll(async () => Math.abs((await readScroll(page)) - place)).toBeLessThan(4);
});

test("who wants no motion gets no transition", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const transitions = await countTransitions(page);
  await page.goto("./?q=AI");
  await page
    .getByRole("link", { name: /^读文稿：/u })
    .first()
    .click();
  await expectEpisodeReady(page);
  expect(await transitions.count()).toBe(0);
});

/** Counts the transitions that a page starts, and sees to it that none takes a press away. */
async function countTransitions(page: Page) {
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (...options) => {
      document.documentElement.dataset["transitions"] = String(
        Number(document.documentElement.dataset["transitions"] ?? 0) + 1,
      );
      return start(...options);
    };
  });
  const count = async (): Promise<number> =>
    Number((await page.locator("html").getAttribute("data-transitions")) ?? 0);
  return { count };
}
