import { expectSoundAt, openEpisode } from "./episode-page.ts";
import { expectPainted, readPainted } from "./painted-text.ts";
import { pointAtText } from "./point-at-text.ts";
import { at, findSentence, sentences } from "./published-episode.ts";
import { findToolbar, selectWords } from "./select-text.ts";
import { estimatedEpisode, serveEpisode } from "./serve-episode.ts";
import { expect, test } from "./station-test.ts";

const sentence = findSentence("谷歌也没闲着");

test.beforeEach(async ({ page }) => {
  await serveEpisode(page, estimatedEpisode);
});

test("the page says that times are estimated, and sentences light up instead of words", async ({
  page,
}) => {
  await openEpisode(page, `?t=${Math.ceil(sentence.startSeconds)}`);
  await expect(page.getByText("本期的时间是估算的，高亮可能不准。")).toBeVisible();
  await expectPainted(page, "spoken-sentence", [sentence.text]);
  expect(await readPainted(page, "spoken-word")).toEqual([]);
});

test("the page says so in English, too", async ({ page }) => {
  await openEpisode(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByText(/^The times of this episode are estimated/u)).toBeVisible();
});

test("a click goes to the start of its sentence", async ({ page }) => {
  await openEpisode(page);
  const { x, y } = await pointAtText(page, sentence, 0.9);
  await page.mouse.click(x, y);
  await expectSoundAt(page, sentence.startSeconds);
});

test("selected words are looped with the whole of their sentence", async ({ page }) => {
  await openEpisode(page);
  const piece = { ...sentence, start: sentence.start + 2, text: sentence.text.slice(2, 5) };
  await selectWords(page, piece, piece);
  await findToolbar(page).getByRole("button", { name: "循环" }).click();
  await expectPainted(page, "looped-range", [sentence.text]);
});

test("keys go from sentence to sentence", async ({ page }) => {
  const index = sentences.indexOf(sentence);
  await openEpisode(page, `?t=${Math.ceil(sentence.startSeconds)}`);
  await page.keyboard.press("]");
  await expectSoundAt(page, at(sentences, index + 1).startSeconds);
  await page.keyboard.press("[");
  await expectSoundAt(page, sentence.startSeconds);
});
