import type { Locator, Page } from "@playwright/test";
import { expectStill } from "./expect-still.ts";
import { publishedEpisode } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { readPaintedHeight } from "./spoken-height.ts";
import { expect } from "./station-test.ts";

/**
 * Opens the real episode and waits until its text is there, its sound can be played, all of the
 * page is the app's, and a link has led to its place: what is pointed at before that moves away.
 */
export async function openEpisode(page: Page, query = ""): Promise<void> {
  await page.goto(episodePath + query);
  await expectEpisodeReady(page);
  await waitForParts(page).catch(() => undefined);
  const leadsFar = Number.parseFloat(new URLSearchParams(query).get("t") ?? "") >= farSeconds;
  // Some tests take away what marks the place; they wait for what they need themselves.
  const readHeight = (): Promise<number> => page.evaluate(readPaintedHeight, "spoken-sentence");
  if (leadsFar) await expectStill(readHeight, 3000).catch(() => undefined);
}

/** In some tests they never come. */
async function waitForParts(page: Page): Promise<void> {
  const areThere = (): boolean => document.querySelector(".boot-note, [data-standing]") === null;
  await page.waitForFunction(areThere, undefined, { timeout: 3000 });
}

/** What is spoken by then is in view at the top of the page already. */
const farSeconds = 60;

/** The title is there, and the sound's head has come. */
export async function expectEpisodeReady(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: publishedEpisode.title })).toBeVisible();
  await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
}

/** The player with its landmarks' names, as people who use a screen reader know them. */
export function findPlayer(page: Page) {
  const region = page.getByRole("region", { name: "播放器", exact: true });
  const button = (name: string): Locator => region.getByRole("button", { name, exact: true });
  return {
    region,
    play: button("播放"),
    pause: button("暂停"),
    back: button("后退 10 秒"),
    forward: button("前进 30 秒"),
    share: button("分享此刻"),
    progress: region.getByRole("slider", { name: "播放进度", exact: true }),
    rate: region.getByRole("button", { name: /^播放设置，速度 [\d.]+×$/u }),
  };
}

/** The transcript's landmark. */
export function findTranscript(page: Page): Locator {
  return page.getByRole("region", { name: "文稿", exact: true });
}

/** The audio element's own word, whatever the page claims. */
export interface Sound {
  readonly seconds: number;
  readonly isPaused: boolean;
  readonly isSeeking: boolean;
  readonly rate: number;
  readonly volume: number;
  readonly isMuted: boolean;
  /** 0 while unknown. */
  readonly durationSeconds: number;
}

/** The app starts once it knows what is remembered; the element comes with it. */
export async function expectElement(page: Page): Promise<void> {
  await page.locator("audio").first().waitFor({ state: "attached" });
}

/** Reads the one audio element of the document. */
export async function readSound(page: Page): Promise<Sound> {
  await expectElement(page);
  return page.evaluate(() => {
    const [audio, ...others] = document.querySelectorAll("audio");
    if (!audio || others.length > 0) throw new Error("there is not exactly one audio element");
    return {
      seconds: audio.currentTime,
      isPaused: audio.paused,
      isSeeking: audio.seeking,
      rate: audio.playbackRate,
      volume: audio.volume,
      isMuted: audio.muted,
      durationSeconds: Number.isFinite(audio.duration) ? audio.duration : 0,
    };
  });
}

/** Where the sound stands, to be polled. */
export async function readSeconds(page: Page): Promise<number> {
  return (await readSound(page)).seconds;
}

/** The sound comes to stand within 50 ms of a place. */
export async function expectSoundAt(page: Page, seconds: number): Promise<void> {
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - seconds))
    .toBeLessThanOrEqual(0.05);
}

/** The sound moves on past a place. */
export async function expectSoundPast(page: Page, seconds: number): Promise<void> {
  await expect.poll(() => readSeconds(page), { intervals: [50] }).toBeGreaterThan(seconds);
}

/** Sets the playback rate in the settings. */
export async function setRate(page: Page, rate: number): Promise<void> {
  await page.getByRole("button", { name: /^播放设置/u }).click();
  const panel = page.getByRole("dialog", { name: "播放设置", exact: true });
  await panel.getByRole("slider", { name: "播放速度" }).fill(String(rate));
  await panel.getByRole("button", { name: "关闭" }).click();
  await expect(panel).toBeHidden();
}

/** Presses play and waits until sound really comes. */
export async function play(page: Page): Promise<void> {
  await findPlayer(page).play.click();
  await expectSoundPast(page, (await readSeconds(page)) + 0.1);
}

/** Presses pause and waits until it is silent. */
export async function pause(page: Page): Promise<void> {
  await findPlayer(page).pause.click();
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
}
