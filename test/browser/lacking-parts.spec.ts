import type { Page } from "@playwright/test";
import { openEpisode, play } from "./episode-page.ts";
import { readPaintedHeight } from "./spoken-height.ts";
import { expect, test } from "./station-test.ts";

// What is done without `CSS.highlights` stands in spoken-word.spec.ts.

async function expectInView(page: Page, name: string): Promise<void> {
  const read = (): Promise<number> => page.evaluate(readPaintedHeight, name);
  await expect.poll(read).toBeLessThan(0.65);
  await expect.poll(read).toBeGreaterThanOrEqual(0);
}

/** Leads away, back by the pill, and to other places by the keys. */
async function walkAbout(page: Page): Promise<void> {
  const pill = page.getByRole("button", { name: "回到正在播放", exact: true });
  await openEpisode(page, "?t=300");
  await expectInView(page, "shared-quote");
  await play(page);
  for (const tenth of ["2", "5", "9"]) {
    await page.keyboard.press(tenth);
    await expectInView(page, "spoken-sentence");
  }
  await page.mouse.move(700, 400);
  // Turn by turn, as a hand does: the page may still be on its way.
  await expect(async () => {
    await page.mouse.wheel(0, -600);
    await expect(pill).toBeVisible({ timeout: 1000 });
  }).toPass();
  await pill.click();
  await expectInView(page, "spoken-sentence");
  await expect(pill).toBeHidden();
}

test("without scrollend a place is come to all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const owner of [window, Window.prototype, Document.prototype, Element.prototype]) {
      Reflect.deleteProperty(owner, "onscrollend");
    }
    window.addEventListener("scrollend", (event) => event.stopImmediatePropagation(), true);
  });
  await walkAbout(page);
  expect(await page.evaluate(() => "onscrollend" in window)).toBe(false);
});

test("without content-visibility all is laid out, and found", async ({ page }) => {
  let count = 0;
  await page.route("**/*.css", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    count += text.match(/content-visibility:\s*auto/gu)?.length ?? 0;
    const body = text.replaceAll(/content-visibility:\s*auto/gu, "content-visibility:visible");
    await route.fulfill({ response, body });
  });
  await walkAbout(page);
  expect(count).toBeGreaterThan(0);
});
