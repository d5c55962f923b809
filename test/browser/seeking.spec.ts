import type { Page } from "@playwright/test";
import {
  expectSoundAt,
  expectSoundPast,
  findPlayer,
  openEpisode,
  play,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { durationSeconds } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

/** The store's word: what the slider says. */
const readShown = async (page: Page): Promise<number> =>
  Number(await findPlayer(page).progress.getAttribute("aria-valuenow"));

/** Presses a key fifty times within two seconds, as when it is held. */
async function holdKey(page: Page, key: string): Promise<void> {
  const startMs = Date.now();
  await page.evaluate(async (held) => {
    for (let press = 0; press < 50; press += 1) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: held, bubbles: true }));
      await new Promise((resolve) => {
        setTimeout(resolve, 38);
      });
    }
  }, key);
  test.info().annotations.push({ type: "held for ms", description: String(Date.now() - startMs) });
}

/** Measures every seek from now on; the function returned tells the longest in ms, once all are done. */
async function measureSettling(page: Page): Promise<() => Promise<number>> {
  const record = await page.evaluateHandle(() => {
    const correcting = { startMs: 0, longestMs: 0 };
    const audio = document.querySelector("audio");
    audio?.addEventListener("seeking", () => {
      correcting.startMs = performance.now();
    });
    audio?.addEventListener("seeked", () => {
      correcting.longestMs = Math.max(correcting.longestMs, performance.now() - correcting.startMs);
    });
    return correcting;
  });
  return async () => {
    await expect.poll(async () => (await readSound(page)).isSeeking).toBe(false);
    const { longestMs } = await record.jsonValue();
    test.info().annotations.push({ type: "longest seek, ms", description: longestMs.toFixed(1) });
    return longestMs;
  };
}

/** A door that requests wait at until it is opened. */
function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

for (const { name, key, from, to } of [
  { name: "forward", key: "ArrowRight", from: 20, to: 270 },
  { name: "back", key: "ArrowLeft", from: 300, to: 50 },
  { name: "far past the end", key: "l", from: 20, to: durationSeconds },
  { name: "far before the beginning", key: "j", from: 300, to: 0 },
]) {
  test(`a key held for fifty seeks ${name} ends exactly where the last one pointed`, async ({
    page,
  }) => {
    await openEpisode(page, `?t=${from}`);
    await expectSoundAt(page, from);
    const readLongestMs = await measureSettling(page);
    await holdKey(page, key);
    await expectSoundAt(page, to);
    await expect.poll(() => readShown(page)).toBeCloseTo(to, 0);
    expect((await readSound(page)).isPaused).toBe(true);
    expect(await readLongestMs()).toBeLessThan(2000);
  });
}

test("fifty seeks while it plays end where the last one pointed, and it plays on", async ({
  page,
}) => {
  await openEpisode(page, "?t=20");
  await play(page);
  const before = await readSeconds(page);
  const readLongestMs = await measureSettling(page);
  const startMs = Date.now();
  await holdKey(page, "ArrowRight");
  expect(await readLongestMs()).toBeLessThan(2000);
  const heldSeconds = (Date.now() - startMs) / 1000;
  const after = await readSeconds(page);
  // Each press counts from where the sound stands; between two presses it moves on.
  expect(after).toBeGreaterThan(before + 250 - 1);
  expect(after).toBeLessThan(before + 250 + heldSeconds + 2);
  await expectSoundPast(page, after + 0.5);
});

test("seeks before the sound's head has come are kept", async ({ page }) => {
  const gate = createGate();
  await page.route("**/audio.mp3", async (route) => {
    await gate.opened;
    await route.continue();
  });
  await page.goto(episodePath);
  await expect(findPlayer(page).progress).toHaveAttribute("aria-valuemax", "378.9");
  for (const key of ["5", "9", "ArrowLeft", "ArrowLeft", "3"]) await page.keyboard.press(key);
  await page.keyboard.press("ArrowRight");
  const target = durationSeconds * 0.3 + 5;
  await expect.poll(() => readShown(page)).toBeCloseTo(target, 0);
  gate.open();
  await expectSoundAt(page, target);
  await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
  await expectSoundAt(page, target);
  await play(page);
  expect(await readSeconds(page)).toBeLessThan(target + 5);
});

test("seeks while it buffers go where the last one pointed", async ({ page }) => {
  await openEpisode(page);
  await play(page);
  const gate = createGate();
  await page.route("**/audio.mp3", async (route) => {
    await gate.opened;
    await route.continue();
  });
  for (const key of ["9", "4", "8", "6"]) await page.keyboard.press(key);
  const target = durationSeconds * 0.6;
  await expect.poll(() => readShown(page)).toBeCloseTo(target, 0);
  gate.open();
  await expectSoundPast(page, target + 0.3);
  expect(await readSeconds(page)).toBeLessThan(target + 8);
});
