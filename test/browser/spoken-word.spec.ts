import type { Page } from "@playwright/test";
import {
  expectSoundAt,
  expectSoundPast,
  findPlayer,
  findTranscript,
  openEpisode,
  play,
  readSeconds,
  readSound,
  setRate,
} from "./episode-page.ts";
import { isSpan, readPainted, samplePaint, type PaintSample } from "./painted-text.ts";
import { at, durationSeconds, findSentence, sentences, words } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";
import { expectTruePaint } from "./true-paint.ts";

/** The paint may be as old as this: the frame it was made in, and a slow one before it. */
const lagSeconds = 0.05;
/** A frame is on the screen one frame later, and shows what is heard then. */
const leadSeconds = 1 / 60;

/** The same 20 places in every run, away from the very end. */
function listRandomPlaces(seed: number): number[] {
  let state = seed;
  return Array.from({ length: 20 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * (durationSeconds - 5);
  });
}

/** Clicks the waveform at a time and waits until the sound really plays there. */
async function seekWhilePlaying(page: Page, seconds: number): Promise<void> {
  const box = await findPlayer(page).progress.boundingBox();
  if (!box) throw new Error("the slider has no box");
  await page.mouse.click(box.x + (seconds / durationSeconds) * box.width, box.y + box.height / 2);
  await expect.poll(async () => Math.abs((await readSeconds(page)) - seconds)).toBeLessThan(2);
  await expect.poll(async () => (await readSound(page)).isSeeking).toBe(false);
  await expectSoundPast(page, (await readSeconds(page)) + 0.05);
}

/** The times at one of which a sample may be true. */
function listTrueTimes({ seconds, frameSeconds }: PaintSample, rate: number): number[] {
  return [seconds, frameSeconds, frameSeconds + leadSeconds * rate, seconds - lagSeconds * rate];
}

for (const { rate, seed } of [
  { rate: 1, seed: 20_250_608 },
  { rate: 2, seed: 2077 },
]) {
  test(`the painted word holds the sound's time at 20 random places at ${rate}×`, async ({
    page,
  }) => {
    await openEpisode(page);
    await setRate(page, rate);
    await play(page);
    let wordCount = 0;
    for (const place of listRandomPlaces(seed)) {
      await seekWhilePlaying(page, place);
      const samples = await samplePaint(page, ["spoken-word", "spoken-sentence"], 12);
      for (const sample of samples) expectTruePaint(sample, listTrueTimes(sample, rate));
      wordCount += samples.filter(({ spans }) => spans["spoken-word"]?.length === 1).length;
    }
    expect((await readSound(page)).rate).toBe(rate);
    // Speech is mostly words: a painter that never painted would not get here.
    expect(wordCount).toBeGreaterThan(120);
  });
}

test("nothing is painted where no word holds the time, and the sentence stays", async ({
  page,
}) => {
  const gapIndex = words.findIndex(
    ({ endSeconds }, index) => (words[index + 1]?.startSeconds ?? 0) - endSeconds > 0.4,
  );
  const before = at(words, gapIndex);
  const middle = (before.endSeconds + at(words, gapIndex + 1).startSeconds) / 2;
  await openEpisode(page, `?t=${middle.toFixed(1)}`);
  await expectSoundAt(page, Number(middle.toFixed(1)));
  await expect
    .poll(async () => isSpan((await readPainted(page, "spoken-sentence"))[0], before.sentence))
    .toBe(true);
  expect(await readPainted(page, "spoken-word")).toEqual([]);
});

test("the spoken paragraph is marked for screen readers", async ({ page }) => {
  const { paragraphText, startSeconds } = findSentence("谷歌也没闲着");
  await openEpisode(page, `?t=${Math.ceil(startSeconds)}`);
  const current = findTranscript(page).locator("[aria-current=true]");
  await expect(current).toHaveCount(1);
  await expect(current.locator("p")).toHaveText(paragraphText);
});

test.describe("in a browser without CSS.highlights", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, "highlights");
    });
  });

  test("the paragraph comes forward instead, and all else works", async ({ page }) => {
    const spoken = at(sentences, 6);
    await openEpisode(page, `?t=${Math.floor(spoken.startSeconds)}`);
    expect(await page.evaluate(() => "highlights" in CSS)).toBe(false);
    await play(page);
    await expectSoundPast(page, spoken.startSeconds);
    const current = findTranscript(page).locator("[aria-current=true] p");
    await expect(current).toHaveText(spoken.paragraphText);
    const colours = await findTranscript(page)
      .locator("p")
      .evaluateAll((paragraphs) =>
        paragraphs.map((paragraph) => ({
          isCurrent: paragraph.closest("[aria-current=true]") !== null,
          colour: getComputedStyle(paragraph).color,
        })),
      );
    const marked = new Set(
      colours.filter(({ isCurrent }) => isCurrent).map(({ colour }) => colour),
    );
    const others = colours.filter(({ isCurrent }) => !isCurrent).map(({ colour }) => colour);
    expect(marked.size).toBe(1);
    for (const colour of others) expect(marked.has(colour)).toBe(false);
  });
});
