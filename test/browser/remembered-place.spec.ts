import type { Page } from "@playwright/test";
import {
  expectEpisodeReady,
  expectSoundPast,
  findPlayer,
  openEpisode,
  play,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

/** Notes where the sound stands when the page goes away: it plays on while a reload is under way. */
async function recordFarewell(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.addEventListener("pagehide", () => {
      const audio = document.querySelector("audio");
      sessionStorage.setItem("farewell", String(audio?.currentTime));
    });
  });
  return async () => Number(await page.evaluate(() => sessionStorage.getItem("farewell")));
}

test("a reload while playing keeps the place within a second and stays silent", async ({
  page,
}) => {
  await openEpisode(page, "?t=120");
  await play(page);
  const readFarewell = await recordFarewell(page);
  await expectSoundPast(page, 121.5);
  await page.reload();
  await expectEpisodeReady(page);
  const before = await readFarewell();
  expect(before).toBeGreaterThan(121);
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - before))
    .toBeLessThanOrEqual(1);
  await expect(findPlayer(page).play).toBeVisible();
  const { isPaused, seconds } = await readSound(page);
  expect(isPaused).toBe(true);

  await play(page);
  await expectSoundPast(page, seconds + 0.2);
  expect(await readSeconds(page)).toBeLessThan(seconds + 3);
});

test("a reload keeps a place that was sought while paused, to the word", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("5");
  await expect.poll(async () => (await readSound(page)).isSeeking).toBe(false);
  const before = await readSeconds(page);
  expect(before).toBeGreaterThan(180);
  await page.reload();
  await expectEpisodeReady(page);
  await expect.poll(() => readSeconds(page)).toBeCloseTo(before, 2);
});

test("a crash loses at most the last five seconds", async ({ page, context }) => {
  await openEpisode(page, "?t=60");
  await play(page);
  // Longer than the interval of saving, and not at its end.
  await expectSoundPast(page, 67);
  const before = await readSeconds(page);
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  // Never answered: the page that would answer is gone.
  void session.send("Page.crash").catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  await openEpisode(next);
  await expect.poll(() => readSeconds(next)).toBeGreaterThan(before - 5.5);
  expect(await readSeconds(next)).toBeLessThanOrEqual(before + 0.5);
  expect((await readSound(next)).isPaused).toBe(true);
});

test("rate, volume and mute are remembered", async ({ page }) => {
  await openEpisode(page);
  await setRate(page, 1.5);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("m");
  await page.reload();
  await expectEpisodeReady(page);
  expect(await readSound(page)).toMatchObject({ rate: 1.5, isMuted: true });
  await expect(findPlayer(page).rate).toHaveText("1.5×");
  await play(page);
  expect((await readSound(page)).rate).toBe(1.5);

  await page.keyboard.press("m");
  expect(await readSound(page)).toMatchObject({ volume: 0.95, isMuted: false });
});

test("a volume that is chosen while muted is heard at once", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("m");
  await findPlayer(page).region.getByRole("slider", { name: "音量" }).fill("0.3");
  expect(await readSound(page)).toMatchObject({ volume: 0.3, isMuted: false });
});

test("the library goes on where the listener stopped", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await play(page);
  await findPlayer(page).pause.click();
  const before = await readSeconds(page);
  await page.goto("./");
  await expect(page.getByRole("button", { name: /^从 3:2\d 继续$/u })).toBeVisible();
  await play(page);
  await expectSoundPast(page, before);
  expect(await readSeconds(page)).toBeLessThan(before + 3);
});
