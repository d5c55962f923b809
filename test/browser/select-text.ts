import type { Locator, Page } from "@playwright/test";
import { pointAtText } from "./point-at-text.ts";
import type { SpokenText } from "./published-episode.ts";
import { expect } from "./station-test.ts";

/** The tools for selected words. */
export function findToolbar(page: Page): Locator {
  return page.getByRole("toolbar", { name: "选中的文字", exact: true });
}

/** Draws the mouse from the start of one text to the end of another, on one screen. */
export async function drawOver(page: Page, first: SpokenText, last: SpokenText): Promise<void> {
  const from = await pointAtText(page, first, 0.05);
  const to = await pointAtText(page, last, 0.95);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Selects with the mouse, and waits for the tools. */
export async function selectWords(page: Page, first: SpokenText, last: SpokenText): Promise<void> {
  await drawOver(page, first, last);
  await expect(findToolbar(page)).toBeVisible();
}

/** What is selected, as the browser has it. */
export async function readSelection(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}
