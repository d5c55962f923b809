import type { Locator, Page } from "@playwright/test";
import { expect } from "./station-test.ts";

/** The worker answers for this page from now on. */
export async function expectWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The button that keeps the open episode. */
export const findKeep = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "离线可听", exact: true });

/** The button that takes it away again; it is there once all is kept. */
export const findRemove = (page: Page): Locator =>
  page.getByRole("main").getByRole("button", { name: "移除离线内容", exact: true });

/** Keeps the open episode, whole. */
export async function keepOpenEpisode(page: Page): Promise<void> {
  await findKeep(page).click();
  await expect(findRemove(page)).toBeVisible({ timeout: 20_000 });
}

/** The names of all caches of this origin. */
export const readCaches = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** What a request for bytes of the sound is answered with. */
export function askForBytes(page: Page, url: string, range: string) {
  return page.evaluate(
    async ([address = "", header = ""]) => {
      const response = await fetch(address, { headers: { Range: header } });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        range: response.headers.get("content-range"),
        size: bytes.length,
        first: bytes[0],
        last: bytes.at(-1),
      };
    },
    [url, range],
  );
}
