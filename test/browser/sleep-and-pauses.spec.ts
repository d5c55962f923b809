import type { Page } from "@playwright/test";
import { findSkippableSilences } from "#core/episode/skippable-silences.ts";
import { createEpisode } from "#core/files/read-episode.ts";
import {
  expectSoundPast,
  findPlayer,
  openEpisode,
  pause,
  play,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { at, findSentenceAt, publishedEpisode, sentences, words } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const { silences } = createEpisode(publishedEpisode);
const pauses = findSkippableSilences(silences);

/** Turns jumping over pauses on. */
async function skipPauses(page: Page): Promise<void> {
  await findPlayer(page)
    .region.getByRole("button", { name: /^播放设置/u })
    .click();
  const panel = page.getByRole("dialog", { name: "播放设置" });
  await panel.getByText("跳过停顿", { exact: true }).click();
  await expect(panel.getByRole("switch", { name: "跳过停顿" })).toBeChecked();
  await page.keyboard.press("Escape");
}

/** Writes down every jump of the sound: where from (at most a frame before), and where to. */
async function recordJumps(page: Page): Promise<() => Promise<readonly [number, number][]>> {
  const record = await page.evaluateHandle(() => {
    const jumps: [number, number][] = [];
    const audio = document.querySelector("audio");
    let last = audio?.currentTime ?? 0;
    audio?.addEventListener("seeking", () => jumps.push([last, audio.currentTime]));
    const watch = (): void => {
      if (audio && !audio.seeking) last = audio.currentTime;
      requestAnimationFrame(watch);
    };
    watch();
    return jumps;
  });
  return () => record.jsonValue();
}

test("pauses are jumped over, no word is cut, and the time saved is shown", async ({ page }) => {
  const stretch = at(pauses, 2);
  await openEpisode(page, `?t=${Math.floor(stretch.startSeconds) - 2}`);
  await skipPauses(page);
  const readJumps = await recordJumps(page);
  await play(page);
  await expectSoundPast(page, stretch.endSeconds + 0.3);
  await findPlayer(page).pause.click();
  const jumps = await readJumps();
  expect(jumps).toHaveLength(1);
  for (const [from, to] of jumps) {
    expect(to).toBeCloseTo(stretch.endSeconds, 2);
    const cut = words.filter(({ startSeconds, endSeconds }) => {
      const middle = (startSeconds + endSeconds) / 2;
      return middle > from && middle < to;
    });
    expect(cut).toEqual([]);
  }
  await page.reload();
  const saved = await page.evaluate(() =>
    JSON.parse(localStorage.getItem("afterlife-intel@/playback") ?? "{}"),
  );
  expect(saved.savedSeconds).toBeGreaterThan(0.1);
  expect(saved.savedSeconds).toBeLessThan(stretch.endSeconds - stretch.startSeconds + 0.1);
});

test("the sleep timer fades out at the story's end, stops there, and puts the volume back", async ({
  page,
}) => {
  const story = at(publishedEpisode.stories, 1);
  const endSeconds = story.endMs / 1000;
  await openEpisode(page, `?t=${Math.floor(endSeconds) - 4}`);
  await page.keyboard.press("ArrowDown");
  await findPlayer(page).region.getByRole("button", { name: "睡眠定时" }).click();
  await page.getByRole("button", { name: "听完这一则" }).click();
  await play(page);
  await expect(findPlayer(page).region.getByText(/^睡眠定时，还剩 0:0\d$/u)).toBeVisible();
  await expect.poll(async () => (await readSound(page)).volume).toBeLessThan(0.4);
  await expect(findPlayer(page).play).toBeVisible();
  const { seconds, volume, isPaused } = await readSound(page);
  expect(isPaused).toBe(true);
  expect(Math.abs(seconds - endSeconds)).toBeLessThan(0.8);
  expect(volume).toBeCloseTo(0.95, 5);
  await expect(page.getByRole("button", { name: "睡眠定时", exact: true })).toBeVisible();
});

test("a tap or a shake adds five minutes @both", async ({ page, context, isMobile }) => {
  // What a listener answers whom the browser asks; without windows nobody is asked.
  await context.grantPermissions(["accelerometer", "gyroscope"]);
  await openEpisode(page, "?t=83");
  if (isMobile) await page.getByRole("button", { name: /展开播放器$/u }).tap();
  await page.getByRole("button", { name: "睡眠定时", exact: true }).click();
  await page.getByRole("button", { name: "5 分钟", exact: true }).click();
  await expect(page.getByRole("button", { name: /还剩 (?:5:00|4:5\d)$/u })).toBeVisible();
  await page.getByRole("button", { name: /^睡眠定时，还剩/u }).click();
  await page.getByRole("button", { name: "再加 5 分钟" }).click();
  await page
    .getByRole("dialog", { name: "睡眠定时" })
    .getByRole("button", { name: "关闭" })
    .click();
  await expect(page.getByRole("button", { name: /还剩 (?:10:00|9:5\d)$/u })).toBeVisible();
  await page.evaluate(() => {
    for (const x of [20, -20, 20, -20]) {
      const accelerationIncludingGravity = { x, y: 0, z: 0 };
      window.dispatchEvent(new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity }));
    }
  });
  await expect(page.getByText("睡眠定时加了 5 分钟")).toBeVisible();
  await expect(page.getByRole("button", { name: /还剩 (?:15:00|14:5\d)$/u })).toBeVisible();
});

test("a pause of over a minute ends at the start of the sentence", async ({ page }) => {
  const linkSeconds = Math.ceil(at(sentences, 12).startSeconds);
  await openEpisode(page, `?t=${linkSeconds}`);
  await play(page);
  // Where nothing was heard yet, it is the link that says where to begin.
  await expectSoundPast(page, linkSeconds + 0.6);
  await pause(page);
  const { startSeconds } = findSentenceAt(await readSeconds(page)) ?? {};
  expect(startSeconds).toBeGreaterThan(0);
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 61_000;
  });
  const readJumps = await recordJumps(page);
  await findPlayer(page).play.click();
  await expect.poll(async () => (await readJumps())[0]?.[1]).toBeCloseTo(startSeconds ?? 0, 2);
});
