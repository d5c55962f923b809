import type { Page } from "@playwright/test";
import { expectEpisodeReady, openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

/** How light the page's ground is, 0–255. */
async function readLightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const brush = document.createElement("canvas").getContext("2d");
    if (!brush) throw new Error("there is no canvas");
    brush.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = brush.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

const expectNight = (page: Page): Promise<void> =>
  expect.poll(() => readLightness(page)).toBeLessThan(60);
const expectDay = (page: Page): Promise<void> =>
  expect.poll(() => readLightness(page)).toBeGreaterThan(220);

/** What the bars of boxes inside of the page look like: Firefox paints them white by itself. */
const readBars = (page: Page): Promise<string> =>
  page.locator("main").evaluate((element) => getComputedStyle(element).scrollbarColor);

test("night and day follow the system, also while the page is open", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openEpisode(page);
  await expectNight(page);
  const barsByNight = await readBars(page);
  expect(barsByNight).not.toBe("auto");
  await page.emulateMedia({ colorScheme: "light" });
  await expectDay(page);
  expect(await readBars(page)).not.toBe(barsByNight);
});

test("the listener's choice holds against the system and over a reload", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openEpisode(page);
  await page.getByRole("button", { name: "切换到日间" }).click();
  await expectDay(page);
  await page.reload();
  await expectEpisodeReady(page);
  await expectDay(page);
  await page.getByRole("button", { name: "切换到夜间" }).click();
  await page.emulateMedia({ colorScheme: "light" });
  await page.reload();
  await expectEpisodeReady(page);
  await expectNight(page);
});

test("English is a press away, holds over a reload and on every page", async ({ page }) => {
  await openEpisode(page);
  await page.getByRole("button", { name: "English" }).click();
  const player = page.getByRole("region", { name: "Player", exact: true });
  await expect(player.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Filter transcript" })).toBeVisible();
  await page.goto("./");
  await expect(page.getByRole("navigation", { name: "Episodes" })).toBeVisible();
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByRole("navigation", { name: "节目" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test.describe("without a network", () => {
  test.use({ provokedMessages: /ERR_FAILED/u });

  test("English that cannot be loaded is told, and asked for again", async ({ page }) => {
    await openEpisode(page);
    await page.route("**/later/messages-*.js", (route) => route.abort());
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByText("English cannot be loaded")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.unroute("**/later/messages-*.js");
    await page.getByRole("button", { name: "重试" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("nothing is wider than the screen @both", async ({ page }) => {
  for (const path of ["./", "./?tag=谷歌", "./?q=Diffusion", "episodes/2025-06-08/?tag=AI"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("text stays readable at 320 px, which is 400 % of 1280", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["./", "./?tag=谷歌", "episodes/2025-06-08/?tag=AI"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
      path,
    ).toBeLessThanOrEqual(0);
  }
});
