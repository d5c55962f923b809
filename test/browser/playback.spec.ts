import {
  expectSoundPast,
  findPlayer,
  openEpisode,
  pause,
  play,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { durationSeconds, publishedEpisode, publishedHeadline } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";
import { swipe } from "./swipe.ts";

test("播放 plays the real mp3 and 暂停 stops it @both", async ({ page }) => {
  await openEpisode(page);
  const player = findPlayer(page);
  expect(await readSound(page)).toMatchObject({ seconds: 0, isPaused: true });

  await player.play.click();
  await expect(player.pause).toBeVisible();
  await expect(player.play).toBeHidden();
  await expectSoundPast(page, 1);
  expect((await readSound(page)).isPaused).toBe(false);
  await expect
    .poll(async () => Number(await player.progress.getAttribute("aria-valuenow")))
    .toBeGreaterThan(1);

  await player.pause.click();
  await expect(player.play).toBeVisible();
  const { isPaused, seconds } = await readSound(page);
  expect(isPaused).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await readSeconds(page)).toBe(seconds);
});

test("the buttons move ten seconds back, thirty on, and from story to story", async ({ page }) => {
  await openEpisode(page, "?t=100");
  const player = findPlayer(page);
  await player.forward.click();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(130, 3);
  await player.back.click();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(120, 3);
  const starts = publishedEpisode.stories.map(({ startMs }) => startMs / 1000);
  const next = starts.find((seconds) => seconds > 120);
  await player.region.getByRole("button", { name: "下一则" }).click();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(next ?? Number.NaN, 3);
});

test("dragging on the waveform moves the sound on release", async ({ page }) => {
  await openEpisode(page);
  const box = await findPlayer(page).progress.boundingBox();
  if (!box) throw new Error("the slider has no box");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.75, y, { steps: 5 });
  await expect(findPlayer(page).progress).toHaveAttribute("aria-valuetext", /^4 分 4\d 秒，/u);
  expect(await readSeconds(page)).toBe(0);
  await page.mouse.up();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(durationSeconds * 0.75, 0);
});

test("at 2× the sound runs twice as fast as the wall clock", async ({ page }) => {
  await openEpisode(page, "?t=60");
  await setRate(page, 2);
  await play(page);
  const measureDeviation = (): Promise<number> =>
    page.evaluate(async () => {
      const audio = document.querySelector("audio");
      if (!audio) throw new Error("there is no audio element");
      const from = { seconds: audio.currentTime, ms: performance.now() };
      await new Promise((resolve) => {
        setTimeout(resolve, 1500);
      });
      const speed = (audio.currentTime - from.seconds) / ((performance.now() - from.ms) / 1000);
      return Math.abs(speed - 2);
    });
  // The sound starts late on a busy machine, and the first stretch is then short of it.
  await expect.poll(measureDeviation).toBeLessThan(0.2);
});

test("the sound plays on while pages change, from one and the same element", async ({ page }) => {
  await openEpisode(page, "?t=60");
  await play(page);
  const audio = await page.evaluateHandle(() => document.querySelector("audio"));
  const before = await readSeconds(page);

  await page.getByRole("banner").getByRole("link", { name: "来生情报站" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
  await expect(findPlayer(page).pause).toBeVisible();
  await expectSoundPast(page, before + 0.5);

  await page.getByRole("heading", { level: 1 }).getByRole("link").click();
  await expect(page).toHaveURL(/\/episodes\/2025-06-08\/$/u);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(publishedHeadline);
  const returned = await readSeconds(page);
  await expectSoundPast(page, returned + 0.3);
  expect(await audio.evaluate((element) => element === document.querySelector("audio"))).toBe(true);
  await pause(page);
});

test("an episode that was heard to its end says so and starts anew", async ({ page }) => {
  await openEpisode(page, "?t=375");
  await setRate(page, 3.5);
  await play(page);
  const player = findPlayer(page);
  await expect(player.play).toBeVisible();
  await expect(player.progress).toHaveAttribute(
    "aria-valuenow",
    `${Math.round(durationSeconds * 10) / 10}`,
  );
  await page.getByRole("link", { name: "历史", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("已听完");

  await player.play.click();
  await expect.poll(() => readSeconds(page), { intervals: [50] }).toBeLessThan(10);
  await expectSoundPast(page, 0.3);
});

test("the compact player opens into a sheet with all controls, and closes again @phone", async ({
  page,
}) => {
  await openEpisode(page, "?t=100");
  const opener = page.getByRole("button", { name: /展开播放器$/u });
  await opener.tap();
  const sheet = page.getByRole("dialog", { name: "正在播放" });
  await sheet.getByRole("button", { name: "前进 30 秒" }).tap();
  await expect.poll(() => readSeconds(page)).toBeCloseTo(130, 3);
  await sheet.getByRole("button", { name: "播放", exact: true }).tap();
  await expectSoundPast(page, 130.2);
  await setRate(page, 1.5);
  expect((await readSound(page)).rate).toBe(1.5);
  await sheet.getByRole("button", { name: "收起播放器" }).tap();
  await expect(sheet).toBeHidden();
  expect((await readSound(page)).isPaused).toBe(false);

  await opener.tap();
  await expect(sheet).toBeVisible();
  await swipe(page, { from: 300, to: 560 });
  await expect(sheet).toBeHidden();
});
