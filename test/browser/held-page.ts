import type { Page } from "@playwright/test";
import { expect } from "./station-test.ts";

/** The script of every page: the player. */
const firstScript = "**/assets/index-*.js";

/** Opens a page whose script, and with it the app, comes only when it is let go. */
export async function openHeld(
  page: Page,
  path: string,
  script = firstScript,
): Promise<{ readonly letGo: () => void }> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(script, async (route) => {
    await gate;
    await route.continue();
  });
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const text = JSON.stringify(entry);
        // What moves because the listener moves it is no shift.
        if (!text.includes('"hadRecentInput":true')) Reflect.get(window, "shifts").push(text);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(path, { waitUntil: "commit" });
  return { letGo };
}

/** A text that came in two packets may have been painted with its first letters: that is no more. */
export const mostShift = 0.001;

/** Of shifts as the browser tells them. */
export const sumShifts = (shifts: readonly string[]): number =>
  shifts.reduce((sum, shift) => sum + Number(JSON.parse(shift).value), 0);

/** The sum of all shifts that the listener did not cause. */
export const readShift = async (page: Page): Promise<number> =>
  sumShifts(await page.evaluate(() => Reflect.get(window, "shifts")));

/** The app has the page, and puts a sound in the document. */
export async function expectApp(page: Page): Promise<void> {
  await page.locator("audio").first().waitFor({ state: "attached" });
  await expect(page.locator(".boot-note")).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-made", "other");
}
