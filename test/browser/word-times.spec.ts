import type { Page } from "@playwright/test";
import * as v from "valibot";
import { episodeFormat } from "#core/files/episode-file.ts";
import { deriveReaderFiles } from "#publish/site/derive-reader-files.ts";
import { generateEpisode } from "../bench/generate-episode.ts";
import { createSilentSound } from "../bench/silent-sound.ts";
import { findTranscript, readSeconds } from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { pointAtText } from "./point-at-text.ts";
import { at, type SpokenText } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// The browser itself logs what it could not load.
test.use({ provokedMessages: /^error: Failed to load resource|was preloaded using link preload/u });

const sound = createSilentSound(3 * 3600);
/** Two and a half hours, on the page of the published episode. */
const episode = v.parse(episodeFormat.schema, {
  ...generateEpisode(30_000, {
    file: "audio.wav",
    type: sound.type,
    bytes: sound.bytes,
    durationMs: 0,
  }),
  id: "2025-06-08",
});
const paragraphTexts = episode.transcript.map(({ cues }) => cues.map(({ text }) => text).join(""));

/** A word of a paragraph near the end. */
function findLateWord(paragraphsFromEnd: number): SpokenText {
  const paragraph = at(episode.transcript, -1 - paragraphsFromEnd);
  const cue = at(paragraph.cues, 0);
  const [start, end, startMs, endMs] = at(cue.words, 2);
  return {
    paragraphText: at(paragraphTexts, -1 - paragraphsFromEnd),
    start,
    text: cue.text.slice(start, end),
    startSeconds: startMs / 1000,
    endSeconds: endMs / 1000,
  };
}

async function openLongEpisode(page: Page): Promise<void> {
  const { text, words } = deriveReaderFiles(episode);
  await page.route(`**/${episodePath}text.json`, (route) => route.fulfill({ json: text }));
  await page.route(`**/${episodePath}words.bin`, (route) =>
    route.fulfill({ body: Buffer.from(words ?? []), contentType: "application/octet-stream" }),
  );
  await page.route(`**/${episodePath}audio.wav`, (route) => {
    const [, first = "0", last = ""] =
      /bytes=(\d+)-(\d*)/u.exec(route.request().headers()["range"] ?? "") ?? [];
    const start = Number(first);
    const length = Math.min(1_000_000, (last === "" ? sound.bytes - 1 : Number(last)) - start + 1);
    return route.fulfill({
      status: 206,
      contentType: sound.type,
      headers: {
        "Accept-Ranges": "bytes",
        "Content-Range": `bytes ${start}-${start + length - 1}/${sound.bytes}`,
      },
      body: Buffer.from(sound.read(start, length)),
    });
  });
  // A tap that comes before it leads to the sentence alone.
  const wordTimes = page.waitForResponse(`**/${episodePath}words.bin`);
  await page.goto(episodePath);
  await expect(page.getByRole("heading", { level: 1, name: episode.title })).toBeVisible();
  await expect(findTranscript(page).locator("p")).toHaveCount(paragraphTexts.length);
  await (await wordTimes).finished();
}

test.describe("an episode of 30,000 words", () => {
  test("stands on the page whole, and is scrolled to its end", async ({ page }) => {
    await openLongEpisode(page);
    const texts = findTranscript(page).locator("p");
    expect(await texts.allTextContents()).toEqual(paragraphTexts);
    await expect
      .poll(async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        return texts.last().evaluate((text) => {
          const { top, bottom } = text.getBoundingClientRect();
          return top > 0 && bottom < window.innerHeight;
        });
      })
      .toBe(true);
    await expect(texts.last()).toBeInViewport();
    // Beside it a time of hours stands in one line.
    const time = page
      .getByRole("region", { name: "本期内容" })
      .getByText(/^2:\d\d:\d\d$/u)
      .last();
    const { height = 99 } = (await time.boundingBox()) ?? {};
    expect(height).toBeLessThan(30);
  });

  // One press a page: after it the page goes to the word, a moment later, wherever a test has moved it.
  for (const paragraphsFromEnd of [2, 9]) {
    test(`is clicked ${paragraphsFromEnd} paragraphs before its end: the sound goes to the word, which is painted`, async ({
      page,
    }) => {
      await openLongEpisode(page);
      const word = findLateWord(paragraphsFromEnd);
      const { x, y } = await pointAtText(page, word, 0.3);
      await page.mouse.click(x, y);
      await expect.poll(() => readSeconds(page)).toBeCloseTo(word.startSeconds, 1);
      await expectPainted(page, "spoken-word", [word.text]);
    });
  }

  test("is searched: every place is counted, and the last one is brought into view", async ({
    page,
  }) => {
    await openLongEpisode(page);
    const term = at(at(episode.transcript, -1).cues, -1).text.slice(0, 2);
    const count = paragraphTexts.join("\n").split(term).length - 1;
    const box = page.getByRole("searchbox", { name: "筛选文稿" });
    await box.fill(term);
    await expect(page.getByRole("main").getByText(`${count} 处`)).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get("search-hit")?.size))
      .toBe(count);
    await box.press("Shift+Enter");
    await expectPainted(page, "active-hit", [term]);
    const last = findTranscript(page).locator("p", { hasText: term }).last();
    await expect(last).toBeInViewport();
  });

  test("shows its text and marks sentences before the times of its words are here", async ({
    page,
  }) => {
    await openLongEpisode(page);
    await page.route(`**/${episodePath}words.bin`, (route) => route.abort("internetdisconnected"));
    const word = findLateWord(2);
    await page.goto(`${episodePath}?t=${(word.startSeconds + 0.05).toFixed(1)}`);
    const note = page.getByRole("alert").filter({ hasText: "每个字的时间没能加载" });
    await expect(note).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get("spoken-sentence")?.size))
      .toBe(1);
    await expectPainted(page, "spoken-word", []);
    const { words } = deriveReaderFiles(episode);
    await page.route(`**/${episodePath}words.bin`, (route) =>
      route.fulfill({ body: Buffer.from(words ?? []) }),
    );
    await note.getByRole("button", { name: "重试" }).click();
    await expect(note).toBeHidden();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get("spoken-word")?.size)).toBe(1);
  });
});
