import type { Page } from "@playwright/test";
import type { FaultySound } from "../support/faulty-sound.ts";
import {
  expectEpisodeReady,
  expectSoundPast,
  findPlayer,
  findTranscript,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { at, sentences } from "./published-episode.ts";
import { byteAt, test } from "./faulty-sound-test.ts";
import { episodePath } from "./site-under-test.ts";
import { expect } from "./station-test.ts";

const failed = "声音放不出来：可能是断网，或者文件不在了。文稿照样能读。";
const reconnecting = "声音断了，正在重新连接；连上后从断开的地方接着放。";

/** Writes down every place from which sound comes, and every pause of it. */
async function recordSound(page: Page): Promise<() => Promise<readonly number[]>> {
  const record = await page.evaluateHandle(() => {
    const places: number[] = [];
    const audio = document.querySelector("audio");
    audio?.addEventListener("timeupdate", () => {
      if (!audio.paused && audio.readyState >= 3) places.push(audio.currentTime);
    });
    return places;
  });
  return () => record.jsonValue();
}

/** No part of the sound was left out, and none but a moment was heard twice. */
function expectUnbroken(places: readonly number[]): void {
  for (const [index, place] of places.entries()) {
    const before = places[index - 1] ?? place;
    expect(place - before, `from ${before} to ${place}`).toBeLessThan(1.5);
    expect(place - before, `from ${before} to ${place}`).toBeGreaterThan(-0.5);
  }
}

interface CutSound {
  readonly sound: FaultySound;
  readonly hostUrl: string;
  readonly fromSeconds: number;
  /** So far behind that the sound is heard before the browser has read up to it. */
  readonly cutSeconds: number;
}

/** Plays a sound, twice as fast, whose answers all end at a place. */
async function playUpToCut(page: Page, { sound, hostUrl, fromSeconds, cutSeconds }: CutSound) {
  sound.fault = { kind: "cut", atByte: byteAt(cutSeconds) };
  await page.goto(`${hostUrl}${episodePath}?t=${fromSeconds}`);
  await setRate(page, 2);
  const player = findPlayer(page);
  await player.play.click();
  await expectSoundPast(page, fromSeconds + 0.3);
  return player;
}

for (const fault of [
  { kind: "refused" },
  { kind: "status", status: 404 },
  { kind: "status", status: 500 },
  { kind: "page" },
] as const) {
  const name = fault.kind === "status" ? `status ${fault.status}` : fault.kind;
  test(`a sound that never comes (${name}): a sentence, the text, and a retry that works`, async ({
    page,
    sound,
    hostUrl,
  }) => {
    sound.fault = fault;
    await page.goto(`${hostUrl}${episodePath}?t=83`);
    const player = findPlayer(page);
    await player.play.click();
    await expect(player.region.getByText(failed)).toBeVisible();
    await expect(findTranscript(page).locator("p").first()).toHaveText(at(sentences, 0).text);
    await expect(player.play).toBeVisible();
    // What floats above the player is above this, too.
    await page.getByRole("button", { name: "从 1:23 播放" }).click({ trial: true });

    sound.fault = { kind: "none" };
    await player.region.getByRole("button", { name: "重试" }).click();
    await expectSoundPast(page, 83.2);
    await expect(player.region.getByText(failed)).toBeHidden();
  });
}

test("a file that is cut in the middle is asked for again, and goes on at the same second", async ({
  page,
  sound,
  hostUrl,
}) => {
  const player = await playUpToCut(page, { sound, hostUrl, fromSeconds: 82, cutSeconds: 92 });
  const readPlaces = await recordSound(page);
  await expect(player.region.getByText(reconnecting)).toBeVisible({ timeout: 20_000 });
  await expect(player.pause).toBeVisible();
  const brokeOff = await readSeconds(page);
  expect(brokeOff).toBeGreaterThan(82.3);
  expect(brokeOff).toBeLessThan(93);

  sound.fault = { kind: "none" };
  await expectSoundPast(page, 95);
  await expect(player.region.getByText(reconnecting)).toBeHidden();
  expectUnbroken(await readPlaces());
});

test("a connection that goes away while it plays: spinner, then on at the same second when it returns", async ({
  page,
  context,
  sound,
  hostUrl,
}) => {
  const player = await playUpToCut(page, { sound, hostUrl, fromSeconds: 56, cutSeconds: 66 });
  const readPlaces = await recordSound(page);
  await context.setOffline(true);
  await expect(player.region.locator(".animate-spin:visible")).toBeVisible({ timeout: 20_000 });
  await expect(player.region.getByText(reconnecting)).toBeVisible({ timeout: 20_000 });

  sound.fault = { kind: "none" };
  const before = sound.requestCount;
  await context.setOffline(false);
  // The browser says that it is online: nobody waits for the next attempt.
  await expect.poll(() => sound.requestCount, { timeout: 3000 }).toBeGreaterThan(before);
  await expectSoundPast(page, 69);
  expectUnbroken(await readPlaces());
});

test("pausing while a lost sound is asked for again keeps it silent", async ({
  page,
  sound,
  hostUrl,
}) => {
  const player = await playUpToCut(page, { sound, hostUrl, fromSeconds: 80, cutSeconds: 90 });
  await expect(player.region.getByText(reconnecting)).toBeVisible({ timeout: 20_000 });
  await player.pause.click();
  await expect(player.play).toBeVisible();
  await expect(player.region.getByText(reconnecting)).toBeHidden();
  sound.fault = { kind: "none" };
  expect((await readSound(page)).isPaused).toBe(true);
  const seconds = await readSeconds(page);
  await player.play.click();
  await expectSoundPast(page, seconds + 0.5);
});

test("a server that never answers is asked again, and plays once it does", async ({
  page,
  sound,
  hostUrl,
}) => {
  sound.fault = { kind: "silent" };
  await page.goto(`${hostUrl}${episodePath}?t=83`);
  const player = findPlayer(page);
  await player.play.click();
  await expect(player.region.locator(".animate-spin:visible")).toBeVisible();
  const { requestCount } = sound;
  sound.fault = { kind: "none" };
  // Eight seconds are waited for the answer before it is asked again.
  await expect.poll(() => readSeconds(page), { timeout: 20_000 }).toBeGreaterThan(83.3);
  expect(sound.requestCount).toBeGreaterThan(requestCount);
});

test("a slow line is waited for, not given up", async ({ page, sound, hostUrl }) => {
  // Three quarters of what the sound needs.
  sound.fault = { kind: "slow", bytesPerSecond: 6000 };
  await page.goto(hostUrl + episodePath);
  const player = findPlayer(page);
  await player.play.click();
  await expect(player.region.locator(".animate-spin:visible")).toBeVisible();
  const { requestCount } = sound;
  await expect.poll(() => readSeconds(page), { timeout: 30_000 }).toBeGreaterThan(2);
  expect(sound.requestCount).toBe(requestCount);
  await expect(player.region.getByText(reconnecting)).toBeHidden();
});

test("a server without byte ranges plays from the beginning, says so, and loses no place", async ({
  page,
  sound,
  hostUrl,
}) => {
  sound.fault = { kind: "no-ranges" };
  await page.goto(hostUrl + episodePath);
  await expectEpisodeReady(page);
  const player = findPlayer(page);
  await player.play.click();
  await expectSoundPast(page, 2);
  await page.keyboard.press("5");
  await expect(player.region.getByText(/不支持跳转，只能从头往后听/u)).toBeVisible();
  const seconds = await readSeconds(page);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(30);
  await expectSoundPast(page, seconds + 0.5);
  await expect(player.progress).toHaveAttribute("aria-valuetext", /^\d{1,2} 秒/u);
});
