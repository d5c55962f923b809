import { expect } from "@playwright/test";
import { expectStill } from "../expect-still.ts";
import { thisMachine } from "../find-chromium.ts";
import { recordPaint, type PaintedSpan } from "../painted-text.ts";
import { hasPackages } from "../plan-packages.ts";
import { scrollToText } from "../point-at-text.ts";
import {
  at,
  findSentenceAt,
  findWord,
  publishedEpisode,
  publishedHeadline,
} from "../published-episode.ts";
import { episodePath } from "../site-under-test.ts";
import { readPaintedHeight } from "../spoken-height.ts";
import { expectTruePaint } from "../true-paint.ts";
import type { EnginePage } from "./engine-page.ts";
import { test } from "./engine-test.ts";
import { readPaintedBox } from "./read-painted-box.ts";
import { engines } from "./find-engines.ts";

test.skip(({ engine }) => !hasPackages(engines[engine], thisMachine), "is not installed here");
test.beforeEach(({ site }) => site.forget());

const player = 'section[aria-label="播放器"]';
const stories = "section[aria-label=本期内容]";
const pill = { role: "button", name: "回到正在播放" } as const;

interface Sound {
  readonly seconds: number;
  readonly isPaused: boolean;
}

/** The audio element's own word; before there is one, that of a silent start. */
function readSound(site: EnginePage): Promise<Sound> {
  return site.run(() => {
    const audio = document.querySelector("audio");
    return { seconds: audio?.currentTime ?? -1, isPaused: audio?.paused ?? true };
  }, null);
}

async function expectSoundAt(site: EnginePage, seconds: number): Promise<void> {
  const read = async (): Promise<number> => Math.abs((await readSound(site)).seconds - seconds);
  await expect.poll(read).toBeLessThanOrEqual(0.05);
}

/** In time for an element that stands, as WebKitGTK's may on a busy machine, to be loaded anew. */
async function expectSoundPast(site: EnginePage, seconds: number): Promise<void> {
  await expect
    .poll(async () => (await readSound(site)).seconds, { timeout: 20_000 })
    .toBeGreaterThan(seconds);
}

/** Opens the real episode, and waits until the app has it and a link has led to its place. */
async function openEpisode(site: EnginePage, query = ""): Promise<void> {
  await site.open(episodePath + query);
  await site.find({ role: "button", name: "播放", within: player });
  // The text stands there before the app does; the sound comes with it.
  const readDuration = (): Promise<number> =>
    site.run(() => document.querySelector("audio")?.duration ?? 0, null);
  await expect.poll(readDuration).toBeGreaterThan(0);
  if (query !== "") await expectStill(() => site.run(readPaintedHeight, "spoken-sentence"));
}

async function play(site: EnginePage): Promise<void> {
  const { seconds } = await readSound(site);
  await site.click({ role: "button", name: "播放", within: player });
  await expectSoundPast(site, seconds + 0.1);
}

async function readPainted(site: EnginePage, name: string): Promise<readonly PaintedSpan[]> {
  const samples = await site.run(recordPaint, { names: [name], frames: 1 });
  return at(samples, 0).spans[name] ?? [];
}

async function expectInView(site: EnginePage, name: string): Promise<void> {
  const read = (): Promise<number> => site.run(readPaintedHeight, name);
  await expect.poll(read, { message: `${name} stands in view` }).toBeLessThan(0.65);
  await expect.poll(read, { message: `${name} stands in view` }).toBeGreaterThanOrEqual(0);
}

test("plays, and paints the word that is heard", async ({ site }) => {
  await openEpisode(site);
  await play(site);
  await expectInView(site, "spoken-sentence");
  const samples = await site.run(recordPaint, {
    names: ["spoken-word", "spoken-sentence"],
    frames: 90,
  });
  for (const [index, sample] of samples.entries()) {
    if (index < 2) continue;
    const [twoBefore, before] = [at(samples, index - 2), at(samples, index - 1)];
    // What is painted is true in this frame, in the one before, or in the next, when it is seen.
    const times = [before.frameSeconds, sample.frameSeconds, sample.seconds];
    times.push(sample.frameSeconds + 1 / 60, sample.seconds + 1 / 60);
    // Where frames come late, so does what the page wakes by before them.
    if (sample.frameSeconds - twoBefore.frameSeconds > 3 / 60) times.push(twoBefore.frameSeconds);
    expectTruePaint(sample, times);
  }
  const painted = samples.filter(({ spans }) => spans["spoken-word"]?.length === 1);
  expect(painted.length).toBeGreaterThan(30);
});

test("the painted word sits on its line: nothing above its letters, a line under them", async ({
  site,
}) => {
  const word = findWord("文本");
  await openEpisode(site, `?t=${(word.startSeconds + 0.2).toFixed(1)}`);
  // Picture and place are of one moment only once the page has come to where it was going.
  await expect(async () => {
    await expectInView(site, "spoken-word");
    const png = await site.takePicture();
    const box = await site.run(readPaintedBox, { png, name: "spoken-word" });
    const { ground, height, lineRows } = box;
    expect(ground[0]).toBeGreaterThanOrEqual(-3);
    expect(ground[1]).toBeLessThanOrEqual(height + 5);
    expect(ground[1] - ground[0], "it is painted").toBeGreaterThan(height * 0.6);
    expect(lineRows).toBeGreaterThanOrEqual(1);
  }).toPass({ timeout: 15_000 });
});

test("a tap on a word leads there, and a tap on a story to its beginning", async ({ site }) => {
  await openEpisode(site, "?t=200");
  const word = findWord("Embedding");
  const zone = { middle: 0.4, reach: 0.2, part: 0.5 };
  await site.clickAt(await site.run(scrollToText, { spoken: word, zone }));
  await expectSoundAt(site, word.startSeconds);
  expect((await readSound(site)).isPaused).toBe(true);

  const { title, startMs } = at(publishedEpisode.stories, -4);
  await site.click({ role: "button", name: `${title}$`, isPattern: true, within: stories });
  await expectSoundAt(site, startMs / 1000);
  await expectInView(site, "spoken-sentence");
});

test("a link to a moment shows its place and starts there", async ({ site }) => {
  await openEpisode(site, "?t=300");
  await expectSoundAt(site, 300);
  await expectInView(site, "shared-quote");
  await site.click({ role: "button", name: "从 5:00 播放" });
  await expectSoundPast(site, 300.2);
});

test("a link to a clip shows its place, and the clip ends where it ends", async ({ site }) => {
  await openEpisode(site, "?t=253,255.5");
  await expectInView(site, "shared-quote");
  await site.click({ role: "button", name: "^播放这一段", isPattern: true });
  await expectSoundPast(site, 255);
  await expect.poll(async () => (await readSound(site)).isPaused).toBe(true);
  expect((await readSound(site)).seconds).toBeLessThan(255.8);
});

test("the page follows what is spoken until the listener moves it, and comes back", async ({
  site,
}) => {
  await openEpisode(site);
  await play(site);
  for (const tenth of ["8", "2", "5"]) {
    await site.type(tenth);
    await expectInView(site, "spoken-sentence");
  }
  await site.expectGone(pill);
  for (const key of ["PageUp", "PageUp"] as const) await site.type({ key });
  await site.click(pill);
  await expectInView(site, "spoken-sentence");
  await site.expectGone(pill);
});

test("a keyword is painted everywhere, and its places are gone through", async ({ site }) => {
  await openEpisode(site);
  await site.click({ role: "button", name: "^谷歌\\s*4$", isPattern: true, within: "main" });
  await expect.poll(async () => (await readPainted(site, "keyword-hit")).length).toBe(4);
  for (const place of ["1 / 4", "2 / 4", "3 / 4"]) {
    await site.click({ role: "button", name: "下一处" });
    await expect.poll(() => site.run(() => document.body.textContent, null)).toContain(place);
    await expect.poll(async () => (await readPainted(site, "active-hit"))[0]?.text).toBe("谷歌");
    await expectInView(site, "active-hit");
  }
});

test("a search finds the moment, and Back and Forward lead to and fro", async ({ site }) => {
  await site.open("");
  await site.click({ role: "searchbox", name: "搜索" });
  await site.type("Embedding");
  await expect
    .poll(() => site.run(() => document.querySelector("mark")?.textContent, null))
    .toBe("Embedding");
  await site.click({ role: "link", name: "^读文稿：", isPattern: true, within: "main" });
  await expectInView(site, "spoken-sentence");
  const found = await site.run(() => location.href, null);
  await site.go("back");
  await expect.poll(() => site.run(() => location.search, null)).toBe("?q=Embedding");
  await site.find({ role: "heading", name: "Embedding" });
  await site.go("forward");
  await expect.poll(() => site.run(() => location.href, null)).toBe(found);
  await expectInView(site, "spoken-sentence");
});

test("a bookmark is kept, and found again after a reload", async ({ site }) => {
  await openEpisode(site, "?t=83");
  await expectSoundAt(site, 83);
  await site.type("b");
  await site.find({ role: "button", name: "去掉这句的书签" });
  await site.go("refresh");
  await site.find({ role: "button", name: "去掉这句的书签" });
  await site.click({ role: "link", name: "^书签", isPattern: true, within: "nav" });
  const { text } = findSentenceAt(83) ?? { text: "" };
  await expect
    .poll(() => site.run(() => document.querySelector("main li")?.textContent, null))
    .toContain(text);
});

test("a moment is shared, and the focus comes back", async ({ site }) => {
  await openEpisode(site, "?t=200");
  await expectSoundAt(site, 200);
  await site.click({ role: "button", name: "分享此刻", within: player });
  const sheet = "dialog[open]";
  const link = await site.find({ role: "textbox", name: "链接", within: sheet });
  expect(link.value).toMatch(new RegExp(`/${episodePath}\\?t=\\d`, "u"));
  await site.type({ key: "Escape" });
  await site.expectGone({ role: "textbox", name: "链接", within: sheet });
  const share = { role: "button", name: "分享此刻", within: player } as const;
  await expect.poll(async () => (await site.find(share)).isFocused).toBe(true);
});

test("sound goes on from page to page, and the title is the episode's", async ({ site }) => {
  await openEpisode(site);
  await play(site);
  await site.click({ role: "link", name: "首页", within: "nav" });
  await site.find({ role: "button", name: "暂停本期" });
  const { seconds, isPaused } = await readSound(site);
  expect(isPaused).toBe(false);
  await expectSoundPast(site, seconds + 0.2);
  await site.go("back");
  await site.find({ role: "heading", name: publishedHeadline, isPattern: true });
  await expectInView(site, "spoken-sentence");
});
