import type { Page } from "@playwright/test";
import { expectSoundPast, findPlayer, findTranscript, readSound } from "./episode-page.ts";
import { openHeld } from "./held-page.ts";
import { pointAtText } from "./point-at-text.ts";
import { at, findWord, publishedEpisode, sentences } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { startSlowHost } from "./slow-host.ts";
import { expect, test } from "./station-test.ts";

/** Opens an episode whose player is there, and whose app comes when it is let go. */
async function openWithoutApp(page: Page, query = "") {
  const held = await openHeld(page, episodePath + query, "**/assets/app-*.js");
  await expect(findTranscript(page)).toContainText(at(sentences, -1).text);
  return held;
}

test("play, pause, a time and a word are answered before the app is there @both", async ({
  page,
}) => {
  const { letGo } = await openWithoutApp(page);
  const player = findPlayer(page);
  const main = page.getByRole("main").getByRole("button", { name: "播放本期" });
  await main.click();
  await expectSoundPast(page, 0.2);
  // Seen on both, though React is not there to write another name.
  await expect(main).toHaveAttribute("data-sounding");
  await expect(player.play.first()).toHaveAttribute("data-sounding");
  await player.play.first().click();
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  await expect(main).not.toHaveAttribute("data-sounding");

  const time = findTranscript(page).locator("button[data-seconds]").first();
  const seconds = Number(await time.getAttribute("data-seconds"));
  await time.click();
  await expect.poll(async () => (await readSound(page)).seconds).toBeCloseTo(seconds, 1);
  const word = findWord("聚");
  const { x, y } = await pointAtText(page, word);
  await page.mouse.click(x, y);
  await expect.poll(async () => (await readSound(page)).seconds).toBeCloseTo(word.startSeconds, 1);
  await main.click();
  await expectSoundPast(page, word.startSeconds + 0.1);

  letGo();
  await expect(page.locator(".boot-note")).toHaveCount(0);
  await expect(player.pause.first()).toBeVisible();
  await expect(page.locator("[data-sounding]")).toHaveCount(0);
  await expectSoundPast(page, word.startSeconds + 0.5);
});

test("what is pressed before the player is there is answered by it, and the rest by the app", async ({
  page,
}) => {
  let bringPlayer = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    bringPlayer = resolve;
  });
  await page.route("**/assets/index-*.js", async (route) => {
    await gate;
    await route.continue();
  });
  const { letGo } = await openWithoutApp(page);
  await findPlayer(page).play.first().click();
  await page.getByRole("button", { name: /^睡眠定时/u }).click();
  bringPlayer();
  await expectSoundPast(page, 0.2);
  await expect(page.getByRole("dialog", { name: "睡眠定时" })).toBeHidden();
  letGo();
  await expect(page.getByRole("dialog", { name: "睡眠定时" })).toBeVisible();
  // Once, and not stopped by a second time.
  await expect(findPlayer(page).pause.first()).toBeVisible();
});

test("where a link leads to a moment, the app answers", async ({ page }) => {
  const { letGo } = await openWithoutApp(page, "?t=175");
  await findPlayer(page).play.first().click();
  letGo();
  await expectSoundPast(page, 175);
  expect((await readSound(page)).seconds).toBeLessThan(publishedEpisode.audio.durationMs / 1000);
});

test("play on the front page is answered before its app is there", async ({ page }) => {
  const { letGo } = await openHeld(page, "./", "**/assets/app-*.js");
  await findPlayer(page).play.first().click();
  await expectSoundPast(page, 0.2);
  letGo();
  await expect(findPlayer(page).pause.first()).toBeVisible();
  await expectSoundPast(page, 0.6);
});

test("play is answered while the rest of the text is on its way", async ({ page }) => {
  const host = await startSlowHost(episodePath, (html) => html.indexOf('data-paragraph="5"'));
  try {
    await page.goto(host.url + episodePath, { waitUntil: "commit" });
    await page.getByRole("main").getByRole("button", { name: "播放本期" }).click();
    await expectSoundPast(page, 0.2);
    expect(await page.evaluate(() => document.readyState)).toBe("loading");
    host.letGo();
    await expect(findTranscript(page)).toContainText(at(sentences, -1).text);
    await expect(page.locator(".boot-note")).toHaveCount(0);
    await expect(findPlayer(page).pause.first()).toBeVisible();
    await expectSoundPast(page, 0.6);
  } finally {
    await host.close();
  }
});
