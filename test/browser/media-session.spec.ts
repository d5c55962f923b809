import type { Page } from "@playwright/test";
import { expectSoundAt, expectSoundPast, findPlayer, openEpisode, play } from "./episode-page.ts";
import { at, durationSeconds, publishedEpisode, publishedHeadline } from "./published-episode.ts";
import { serveEpisodes } from "./serve-episodes.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

/** What the page has told the system. */
interface Told {
  readonly positions: readonly { duration: number; position: number; playbackRate: number }[];
  readonly handlers: readonly string[];
}

// Writes down what the page tells the system, and lets tests press the system's keys.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const { mediaSession } = navigator;
    const told = { positions: Array<unknown>(), handlers: new Map<string, unknown>() };
    const setActionHandler = mediaSession.setActionHandler.bind(mediaSession);
    const setPositionState = mediaSession.setPositionState.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      setActionHandler(action, handler);
      if (handler) told.handlers.set(action, handler);
      else told.handlers.delete(action);
    };
    mediaSession.setPositionState = (state) => {
      setPositionState(state);
      if (state) told.positions.push(state);
    };
    Object.assign(window, {
      readTold: () => ({ positions: told.positions, handlers: [...told.handlers.keys()] }),
      pressSystemKey: (action: string, details: object) => {
        const handler = told.handlers.get(action);
        if (typeof handler === "function")
          Reflect.apply(handler, undefined, [{ action, ...details }]);
      },
    });
  });
});

const readTold = (page: Page): Promise<Told> => page.evaluate("readTold()");

const readLastPosition = async (page: Page) => (await readTold(page)).positions.at(-1);

const press = (page: Page, action: string, details: object = {}): Promise<void> =>
  page.evaluate(`pressSystemKey(${JSON.stringify(action)}, ${JSON.stringify(details)})`);

const readMetadata = (page: Page) =>
  page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession;
    const { title, artist, album, artwork } = metadata ?? {};
    return { title, artist, album, artwork: [...(artwork ?? [])], playbackState };
  });

test("the system shows the episode, the show, the story that plays, and pictures that exist", async ({
  page,
  request,
}) => {
  await openEpisode(page, "?t=83");
  await expect.poll(async () => (await readMetadata(page)).title).toBe(publishedHeadline);
  const metadata = await readMetadata(page);
  expect(metadata).toMatchObject({
    artist: "何夕2077 · 来生情报站",
    album: "千问3向量模型",
    playbackState: "paused",
  });
  expect(metadata.artwork.map(({ sizes }) => sizes)).toEqual(["any"]);
  for (const { src, type } of metadata.artwork) {
    const response = await request.get(src);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe(type);
  }
  await play(page);
  await expect.poll(async () => (await readMetadata(page)).playbackState).toBe("playing");
  await page.keyboard.press("Shift+N");
  await expect.poll(async () => (await readMetadata(page)).album).toBe("Diffusion Studio Pro");
});

test("the system's keys play, pause, stop and move", async ({ page }) => {
  await openEpisode(page, "?t=83");
  await expectSoundAt(page, 83);
  expect((await readTold(page)).handlers.toSorted()).toEqual([
    "nexttrack",
    "pause",
    "play",
    "previoustrack",
    "seekbackward",
    "seekforward",
    "seekto",
    "stop",
  ]);
  await press(page, "seekforward");
  await expectSoundAt(page, 113);
  await press(page, "seekbackward");
  await expectSoundAt(page, 103);
  await press(page, "seekbackward", { seekOffset: 3 });
  await expectSoundAt(page, 100);
  await press(page, "seekto", { seekTime: 200 });
  await expectSoundAt(page, 200);
  await press(page, "seekto", { seekTime: 210, fastSeek: true });
  await expectSoundAt(page, 210);
  await press(page, "previoustrack");
  await expectSoundAt(page, at(publishedEpisode.stories, 3).startMs / 1000);
  await press(page, "nexttrack");
  await expectSoundAt(page, at(publishedEpisode.stories, 4).startMs / 1000);
  await press(page, "play");
  await expect(findPlayer(page).pause).toBeVisible();
  await press(page, "pause");
  await expect(findPlayer(page).play).toBeVisible();
  await press(page, "play");
  await expect(findPlayer(page).pause).toBeVisible();
  await press(page, "stop");
  await expect(findPlayer(page).play).toBeVisible();
});

test("the system is told the position on load, seek and change of rate, and not all the time", async ({
  page,
}) => {
  await openEpisode(page, "?t=83");
  await expect
    .poll(() => readLastPosition(page))
    .toEqual({ duration: durationSeconds, position: 83, playbackRate: 1 });
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await readLastPosition(page))?.position).toBe(88);
  await page.keyboard.press(">");
  await expect.poll(async () => (await readLastPosition(page))?.playbackRate).toBe(1.05);
  await play(page);
  const { positions } = await readTold(page);
  await expectSoundPast(page, 91);
  const later = await readTold(page);
  expect(later.positions.length - positions.length).toBeLessThan(4);
  await page.keyboard.press("l");
  for (const { position, duration, playbackRate } of (await readTold(page)).positions) {
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position).toBeLessThanOrEqual(duration);
    expect(playbackRate).toBeGreaterThan(0);
  }
});

test("the track keys lead to the episodes around past the first and last story", async ({
  page,
}) => {
  const [newest, older] = await serveEpisodes(page, 2);
  await page.goto(`${episodePath}?t=375`);
  await expectSoundAt(page, 375);
  const readSource = (): Promise<string> =>
    page.evaluate(() => document.querySelector("audio")?.currentSrc ?? "");
  // Until the library is here there is nowhere to go.
  await expect
    .poll(async () => {
      await press(page, "nexttrack");
      return readSource();
    })
    .toContain(`/${older?.id}/`);
  await expect(findPlayer(page).pause).toBeVisible();
  await press(page, "seekto", { seekTime: 0 });
  await press(page, "pause");
  await press(page, "previoustrack");
  await expectSoundAt(page, 0);
  expect(await readSource()).toContain(`/${older?.id}/`);
  await page.goto(`${episodePath}?t=0`);
  await expect.poll(readSource).toContain(`/${newest?.id}/`);
});

test("title and icon of the tab say whether sound comes from it", async ({ page }) => {
  await openEpisode(page, "?t=83");
  const icon = page.locator("link[rel~='icon']");
  const title = `${publishedHeadline} · 来生情报站`;
  await expect(page).toHaveTitle(title);
  await expect(icon).toHaveAttribute("href", /\/favicon\.svg$/u);
  await play(page);
  await expect(page).toHaveTitle(`▶ ${title}`);
  await expect(icon).toHaveAttribute("href", /\/favicon-playing\.svg$/u);
  await page.getByRole("banner").getByRole("link", { name: "来生情报站" }).click();
  await expect(page).toHaveTitle("▶ 来生情报站");
  await findPlayer(page).pause.click();
  await expect(page).toHaveTitle("来生情报站");
  await expect(icon).toHaveAttribute("href", /\/favicon\.svg$/u);
});

test("a pause from outside is shown, and so is sound that starts from outside", async ({
  page,
}) => {
  await openEpisode(page, "?t=83");
  await play(page);
  await page.evaluate(() => document.querySelector("audio")?.pause());
  await expect(findPlayer(page).play).toBeVisible();
  await page.evaluate(() => document.querySelector("audio")?.play());
  await expect(findPlayer(page).pause).toBeVisible();
});

test("a browser that wants a tap first is answered with one", async ({ page }) => {
  await page.addInitScript(() => {
    const state = { isTapped: false };
    window.addEventListener("pointerdown", () => {
      state.isTapped = true;
    });
    const reallyPlay: unknown = Reflect.get(HTMLMediaElement.prototype, "play");
    if (typeof reallyPlay !== "function") return;
    HTMLMediaElement.prototype.play = function playOnceTapped(this: HTMLMediaElement) {
      return state.isTapped
        ? Reflect.apply(reallyPlay, this, [])
        : Promise.reject(new DOMException("tap first", "NotAllowedError"));
    };
  });
  await openEpisode(page, "?t=83");
  await page.keyboard.press("k");
  await expect(page.getByText("浏览器要你点一下才肯出声。")).toBeVisible();
  await page.getByRole("button", { name: "点这里播放" }).click();
  await expectSoundPast(page, 83.3);
  await expect(page.getByText("浏览器要你点一下才肯出声。")).toBeHidden();
});
