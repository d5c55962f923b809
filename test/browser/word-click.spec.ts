import type { Page } from "@playwright/test";
import {
  expectSoundAt,
  expectSoundPast,
  openEpisode,
  play,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { pointAtText, pointAtTextIn } from "./point-at-text.ts";
import { at, findSentence, findWord, words, type SpokenWord } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

/** Notes where every seek of the sound goes, at the moment it is asked for. */
async function recordSeeks(page: Page): Promise<() => Promise<readonly number[]>> {
  const seeks = await page.evaluateHandle(() => {
    const targets: number[] = [];
    const audio = document.querySelector("audio");
    audio?.addEventListener("seeking", () => targets.push(audio.currentTime));
    return targets;
  });
  return () => seeks.evaluate((targets) => targets.splice(0));
}

/** The words of a paragraph that stand first and last on its second line. */
async function findLineEnds(page: Page, paragraph: readonly SpokenWord[]) {
  const lines = new Map<number, SpokenWord[]>();
  for (const word of paragraph) {
    const { y } = await pointAtText(page, word);
    const scrollY = await page.evaluate(() => window.scrollY);
    const line = Math.round((y + scrollY) / 10);
    lines.set(line, [...(lines.get(line) ?? []), word]);
  }
  const second = at([...lines.values()], 1);
  return { first: at(second, 0), last: at(second, -1) };
}

/** Words of many kinds. */
const kinds: readonly {
  readonly kind: string;
  readonly word: SpokenWord;
  readonly part?: number;
}[] = [
  { kind: "a Chinese word", word: findWord("文本") },
  { kind: "a word of one character", word: findWord("酷") },
  { kind: "a Latin word", word: findWord("Qwen3") },
  { kind: "a Latin word inside a bold keyword", word: findWord("Diffusion") },
  { kind: "a Chinese word inside a bold keyword", word: findWord("向量") },
  { kind: "a word at its left edge", word: findWord("检索"), part: 0.04 },
  { kind: "a word at its right edge", word: findWord("文本"), part: 0.96 },
  { kind: "the first word of all", word: at(words, 0) },
  { kind: "the last word of all", word: at(words, -1) },
];

for (const { kind, word, part } of kinds) {
  test(`a click on ${kind} moves a paused sound to its start`, async ({ page }) => {
    await openEpisode(page, "?t=200");
    const { x, y } = await pointAtText(page, word, part);
    await page.mouse.click(x, y);
    await expect
      .poll(async () => Math.abs((await readSeconds(page)) - word.startSeconds))
      .toBeLessThanOrEqual(0.05);
    expect((await readSound(page)).isPaused).toBe(true);
  });
}

test("a click on the first and on the last word of a line moves to that word", async ({ page }) => {
  await openEpisode(page, "?t=200");
  const { paragraphText } = findSentence("谷歌也没闲着");
  const paragraph = words.filter((word) => word.paragraphText === paragraphText);
  const { first, last } = await findLineEnds(page, paragraph.slice(0, 40));
  for (const word of [first, last]) {
    const { x, y } = await pointAtText(page, word);
    await page.mouse.click(x, y);
    await expect
      .poll(async () => Math.abs((await readSeconds(page)) - word.startSeconds))
      .toBeLessThanOrEqual(0.05);
  }
});

test("clicks move a playing sound, which plays on", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await play(page);
  // The listener has the page in hand: it does not follow the sound from under the mouse.
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 120);
  const takeSeeks = await recordSeeks(page);
  for (const text of ["聚", "千", "Embedding", "美国", "CapCut"]) {
    const word = findWord(text);
    const { x, y } = await pointAtText(page, word);
    await page.mouse.click(x, y);
    await expectSoundPast(page, word.startSeconds + 0.1);
    const seeks = await takeSeeks();
    expect(seeks).toHaveLength(1);
    expect(Math.abs(at(seeks, 0) - word.startSeconds)).toBeLessThanOrEqual(0.05);
    expect((await readSound(page)).isPaused).toBe(false);
  }
});

test("dragging over words selects them and does not seek", async ({ page }) => {
  await openEpisode(page, "?t=100");
  const takeSeeks = await recordSeeks(page);
  const from = await pointAtText(page, findWord("聚"), 0.1);
  const to = await pointAtText(page, findWord("分类"), 0.9);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("聚类、分类");
  expect(await takeSeeks()).toEqual([]);

  await page.mouse.click(to.x, to.y);
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  expect(await takeSeeks(), "the click that clears a selection does not seek").toEqual([]);
  await page.mouse.click(to.x, to.y);
  await expect.poll(takeSeeks).toHaveLength(1);
});

test("a double click selects a word and leaves the sound where it was", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  const { x, y } = await pointAtText(page, findWord("Embedding"));
  await page.mouse.dblclick(x, y);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("Embedding");
  await expectSoundAt(page, 100);
});

test("a double click outside of the reading zone meets one word with both clicks", async ({
  page,
}) => {
  await openEpisode(page, "?t=100");
  const word = findWord("Embedding");
  // At the lower edge of what can be seen, where a single click makes the page follow.
  const { x, y } = await pointAtTextIn(page, word, { middle: 0.78, reach: 0.04, part: 0.5 });
  await page.mouse.click(x, y, { clickCount: 1 });
  await page.waitForTimeout(150);
  await page.mouse.click(x, y, { clickCount: 2 });
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("Embedding");
});

test("a tap moves to the word under the finger @phone", async ({ page }) => {
  await openEpisode(page, "?t=200");
  const word = findWord("文本");
  const { x, y } = await pointAtText(page, word);
  await page.touchscreen.tap(x, y);
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - word.startSeconds))
    .toBeLessThanOrEqual(0.05);
});
