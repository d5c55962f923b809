import type { Page } from "@playwright/test";
import { emptyPlaybackMemory, parsePlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { expectEpisodeReady, expectSoundPast, findPlayer, readSeconds } from "./episode-page.ts";
import { byteAt, test } from "./faulty-sound-test.ts";
import { episodePath } from "./site-under-test.ts";
import { expect } from "./station-test.ts";

const incomplete = "这期的声音文件不完整，到这里就没有了。听到的位置还留着。";
const slow = "声音来得很慢，还在等。可以重试，也可以先听别的。";
/** A listener who reads knows within this time why nothing is heard. */
const soonMs = 5000;

/** What is remembered of the episode. */
const readMemory = async (page: Page) => {
  const text = await page.evaluate(() => localStorage.getItem("afterlife-intel@/playback"));
  return parsePlaybackMemory(text ?? "", Date.now()).value ?? emptyPlaybackMemory;
};

for (const kind of ["short", "short-answers"] as const) {
  test(`a host's copy that ends after ten seconds (${kind}) is not heard, and says so`, async ({
    page,
    sound,
    hostUrl,
  }) => {
    sound.fault = { kind, atByte: byteAt(10) };
    await page.goto(hostUrl + episodePath);
    const player = findPlayer(page);
    await player.play.click();
    await expect(player.region.getByText(incomplete)).toBeVisible({ timeout: 30_000 });
    await expect(player.play).toBeVisible();
    const { positions, heard } = await readMemory(page);
    expect(heard).toEqual({});
    expect(positions["2025-06-08"]).toMatchObject({ isFinished: false });
    const { seconds = 0 } = positions["2025-06-08"] ?? {};
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(13);

    sound.fault = { kind: "none" };
    await player.region.getByRole("button", { name: "重试" }).click();
    await expectSoundPast(page, seconds + 1);
    await expect(player.region.getByText(incomplete)).toBeHidden();
  });
}

test("a host without ranges that cuts its answer: a sentence, and on when it is mended", async ({
  page,
  sound,
  hostUrl,
}) => {
  sound.fault = { kind: "no-ranges-cut", atByte: byteAt(8) };
  await page.goto(hostUrl + episodePath);
  const player = findPlayer(page);
  await player.play.click();
  // Some three seconds are heard, or none: a browser may lose what came before the cut, and asks
  // again by itself as long as bytes come.
  const retry = player.region.getByRole("button", { name: "重试" });
  await expect(retry).toBeVisible({ timeout: 15_000 });
  sound.fault = { kind: "none" };
  await expect.poll(() => readSeconds(page), { timeout: 35_000 }).toBeGreaterThan(5);
  await expect(retry).toBeHidden();
});

test("a sound at another path of its host plays and seeks", async ({ page, sound, hostUrl }) => {
  sound.fault = { kind: "moved" };
  await page.goto(`${hostUrl}${episodePath}?t=83`);
  await expectEpisodeReady(page);
  await findPlayer(page).play.click();
  await expectSoundPast(page, 83.2);
  await page.keyboard.press("9");
  await expectSoundPast(page, 341.2);
});

test("a byte a second: a sentence within five seconds, and a retry that works", async ({
  page,
  sound,
  hostUrl,
}) => {
  sound.fault = { kind: "slow", bytesPerSecond: 1 };
  await page.goto(hostUrl + episodePath);
  const player = findPlayer(page);
  await player.play.click();
  await expect(player.region.getByText(slow)).toBeVisible({ timeout: soonMs });
  sound.fault = { kind: "none" };
  await player.region.getByRole("button", { name: "重试" }).click();
  await expectSoundPast(page, 0.5);
  await expect(player.region.getByText(slow)).toBeHidden();
});

test("a seek that the server refuses: a sentence within five seconds, and a retry that works", async ({
  page,
  sound,
  hostUrl,
}) => {
  await page.goto(hostUrl + episodePath);
  await expectEpisodeReady(page);
  const player = findPlayer(page);
  sound.fault = { kind: "refused-ranges" };
  await player.play.click();
  await page.keyboard.press("9");
  await expect(player.region.getByRole("button", { name: "重试" })).toBeVisible({
    timeout: soonMs,
  });
  sound.fault = { kind: "none" };
  await player.region.getByRole("button", { name: "重试" }).click();
  await expectSoundPast(page, 341);
});
