import type { Page } from "@playwright/test";
import {
  expectEpisodeReady,
  expectSoundAt,
  expectSoundPast,
  findPlayer,
  findTranscript,
  openEpisode,
  pause,
  play,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import {
  at,
  durationSeconds,
  findSentenceAt,
  publishedEpisode,
  publishedHeadline,
} from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("?t=83 stands at 1:23 in silence and starts there", async ({ page }) => {
  await openEpisode(page, "?t=83");
  await expectSoundAt(page, 83);
  expect((await readSound(page)).isPaused).toBe(true);
  await expectPainted(page, "shared-quote", [findSentenceAt(83)?.text ?? ""]);

  await page.getByRole("button", { name: "从 1:23 播放" }).click();
  await expectSoundPast(page, 83.2);
  expect(await readSeconds(page)).toBeLessThan(85);
  await expect(page.getByRole("button", { name: "从 1:23 播放" })).toBeHidden();
  // From here on the place is the listener's own, also after a reload.
  await expect(page).toHaveURL(new RegExp(`${episodePath}$`, "u"));
});

test("a link, which is cut to a tenth, leads to the very start of its sentence and story", async ({
  page,
}) => {
  const story = at(publishedEpisode.stories, 2);
  const sentence = findSentenceAt(story.startMs / 1000);
  // 128.26 s
  await openEpisode(page, "?t=128.2");
  expect(await readSeconds(page)).toBeCloseTo(sentence?.startSeconds ?? 0, 2);
  await expectPainted(page, "spoken-sentence", [sentence?.text ?? ""]);
  await expect(findPlayer(page).region).toContainText(story.title);
});

/** Opens each form of a link in turn; each is a visit of its own. */
async function expectLeadsTo83(page: Page, forms: readonly string[]): Promise<void> {
  for (const form of forms) {
    await test.step(form, async () => {
      // A fragment alone, put behind the address of the open page, would load nothing.
      await page.goto("about:blank");
      await page.goto(episodePath + form);
      await expectEpisodeReady(page);
      await expect(page.getByRole("button", { name: "从 1:23 播放" })).toBeVisible();
      await expectSoundAt(page, 83);
    });
  }
}

test("a moment is written in many forms that mean 1:23", async ({ page }) => {
  await expectLeadsTo83(page, [
    "#t=83",
    "?t=1:23",
    "?t=1m23s",
    "?t=0:01:23",
    "?t=npt:83",
    "?t=83.0",
    "?t=８３",
    "?t=１：２３",
    "?start=83",
  ]);
});

test("damaged forms mean 1:23 all the same", async ({ page }) => {
  await expectLeadsTo83(page, [
    "?t=83?utm_source=x",
    "?utm_source=x&amp;t=83",
    "?t=83＆utm_source=x",
    "?t=83。",
    "?t=83)】",
  ]);
});

test("a fragment that is put behind the open page's address leads there", async ({ page }) => {
  await openEpisode(page);
  await page.goto(`${episodePath}#t=83`);
  await expect(page.getByRole("button", { name: "从 1:23 播放" })).toBeVisible();
  await expectSoundAt(page, 83);
});

test("a link that is only looked at leaves the listener's own place alone", async ({ page }) => {
  await openEpisode(page, "?t=240");
  await play(page);
  await pause(page);
  const own = await readSeconds(page);

  await openEpisode(page, "?t=83");
  await expectSoundAt(page, 83);
  await openEpisode(page);
  await expect.poll(() => readSeconds(page)).toBeCloseTo(own, 1);
});

test("a link that was played from takes the place of the old one", async ({ page }) => {
  await openEpisode(page, "?t=240");
  await play(page);
  await pause(page);
  await openEpisode(page, "?t=83");
  await page.getByRole("button", { name: "从 1:23 播放" }).click();
  await expectSoundPast(page, 84);
  await page.reload();
  await expectEpisodeReady(page);
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(83.5);
  expect(await readSeconds(page)).toBeLessThan(90);
});

/** Opens a clip, plays it at double speed to its end. */
async function playClip(page: Page): Promise<void> {
  await openEpisode(page, "?t=83,92");
  await setRate(page, 3);
  await page.getByRole("button", { name: "播放这一段 · 9 秒" }).click();
  await expect(page.getByRole("button", { name: "再听一遍" })).toBeVisible();
  await expect(findPlayer(page).play).toBeVisible();
  const { isPaused, seconds } = await readSound(page);
  expect(isPaused).toBe(true);
  expect(Math.abs(seconds - 92)).toBeLessThan(0.5);
}

test("a clip stops at its end and can be heard again", async ({ page }) => {
  await playClip(page);
  await page.getByRole("button", { name: "再听一遍" }).click();
  await expect.poll(() => readSeconds(page), { intervals: [20] }).toBeLessThan(84.5);
  await expect(page.getByRole("button", { name: "再听一遍" })).toBeHidden();
  await expect(page.getByRole("button", { name: "再听一遍" })).toBeVisible();
  expect(Math.abs((await readSeconds(page)) - 92)).toBeLessThan(0.5);
});

test("a clip can be listened on from, past its end", async ({ page }) => {
  await playClip(page);
  await page.getByRole("button", { name: "接着听" }).click();
  await expectSoundPast(page, 94);
  expect((await readSound(page)).isPaused).toBe(false);
  await expect(page.getByRole("button", { name: "接着听" })).toBeHidden();
});

for (const [form, quoted] of [
  ["?t=soon", "soon"],
  ["?t=-5", "-5"],
  ["?t=99:99", "99:99"],
  ["?t=92,83", "92,83"],
  ["?t=%E0%A4%A", "%E0%A4%A"],
  ["?t=<b>1</b>", "<b>1</b>"],
] as const) {
  test(`${form} is nonsense: a note says so and the page works`, async ({ page }) => {
    await openEpisode(page, form);
    await expect(page.getByText(`链接里的时间「${quoted}」看不懂`)).toBeVisible();
    await expect(findTranscript(page)).toBeVisible();
    await play(page);
    expect(await readSeconds(page)).toBeLessThan(5);
  });
}

test("a time past the end stands at the end and says so", async ({ page }) => {
  await openEpisode(page, "?t=9999");
  await expect(page.getByText("链接里的时间超过了节目长度")).toBeVisible();
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - durationSeconds))
    .toBeLessThan(0.2);
  await findPlayer(page).back.click();
  await expectSoundAt(page, durationSeconds - 10);
});

test("a path that leads nowhere says so and shows the way home", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
  // The page stands there before the app has it.
  await expect(page.locator(".boot-note")).toHaveCount(0);
  await page.evaluate(() => {
    history.pushState(null, "", "/nowhere/");
  });
  await expect(page.getByRole("heading", { level: 1, name: "今晚这个座位没人" })).toBeVisible();
  await page.getByRole("link", { name: "回到首页" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
});

test("the page is named after the episode", async ({ page }) => {
  await openEpisode(page);
  await expect(page).toHaveTitle(`${publishedHeadline} · 来生情报站`);
});
