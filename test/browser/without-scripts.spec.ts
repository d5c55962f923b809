import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { at, publishedEpisode, sentences } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const tagPath = "tags/guge-beddqm/";

/** Of the sound on the page; a file that is opened by itself is a page with nothing else. */
const readSound = (page: Page) =>
  page.evaluate(() => {
    const media = document.querySelector<HTMLMediaElement>("audio, video");
    return { seconds: media?.currentTime ?? 0, isPaused: media?.paused ?? true };
  });

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the front page leads to an episode, which is read, heard, and heard from any sentence", async ({
    page,
  }) => {
    await page.goto("./");
    const text = page.getByRole("main");
    await expect(page.locator("noscript a", { hasText: /^#谷歌$/u })).toBeVisible();
    await text.locator(`a[href$="${episodePath}"]`).first().click();

    const title = text.getByRole("heading", { level: 1, name: publishedEpisode.title });
    await expect(title).toBeVisible();
    await expect(text).toContainText(at(sentences, -1).text);
    await expect(page.locator("audio[controls]")).toBeVisible();
    await page.evaluate(() => document.querySelector("audio")?.play());
    await expect.poll(async () => (await readSound(page)).seconds).toBeGreaterThan(0.3);

    const cues = publishedEpisode.transcript.flatMap((paragraph) => paragraph.cues);
    const cue = cues.find(({ startMs, endMs }) => startMs > 60_000 && endMs - startMs < 4000);
    const { startMs = 0, endMs = 0 } = cue ?? {};
    await text.locator(`a[href="audio.mp3#t=${startMs / 1000},${endMs / 1000}"]`).click();
    await expect(page).toHaveURL(new RegExp(`audio\\.mp3#t=${startMs / 1000},`, "u"));
    await expect
      .poll(async () => (await readSound(page)).seconds)
      .toBeGreaterThanOrEqual(startMs / 1000);
    // The browser stops by itself where the sentence ends.
    await expect.poll(() => readSound(page)).toMatchObject({ isPaused: true });
    const { seconds } = await readSound(page);
    expect(seconds).toBeLessThan(endMs / 1000 + 1);
    await page.goBack();
    await expect(title).toBeVisible();
  });

  test("a story's page has its sentences, each with its sound, and leads to the whole text", async ({
    page,
  }) => {
    const [title = "", { startMs = 0, endMs = 0 } = {}] = [
      publishedEpisode.stories[4]?.title,
      publishedEpisode.transcript.find(({ story }) => story === 4)?.cues[0],
    ];
    await page.goto(`${episodePath}5/`);
    const text = page.getByRole("main");
    await expect(page.locator("#transcript h2")).toHaveText([title]);
    const range = `audio.mp3#t=${startMs / 1000},${endMs / 1000}`;
    await text.locator(`a[href="../${range}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${episodePath}${range}`, "u"));
    await page.goBack();
    await page.getByRole("link", { name: publishedEpisode.title, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${episodePath}$`, "u"));
    await expect(text).toContainText(at(sentences, -1).text);
  });

  test("a tag's page has its moments, each with the way to its second", async ({ page }) => {
    await page.goto(tagPath);
    const text = page.getByRole("main");
    await expect(text.getByRole("heading", { level: 1 })).toHaveText("#谷歌");
    await expect(text.locator("li")).toHaveCount(3);
    // Read, and not pressed.
    await expect(text.locator("mark").first()).toBeVisible();
    await text.locator('a[href*="t=175.6"]').click();
    await expect(page).toHaveURL(/episodes\/2025-06-08\/\?.*t=175\.6/u);
  });
});

test("a tag's own page opens in the app as ?tag= does, from outside and after a reload", async ({
  page,
}) => {
  const find = async (): Promise<void> => {
    await expect(page.getByRole("heading", { level: 1, name: "#谷歌" })).toBeVisible();
    // The one of the opening is folded.
    await expect(page.locator("mark")).toHaveCount(3);
    await expect(page).toHaveTitle("#谷歌 · 来生情报站");
  };
  await page.goto(tagPath);
  await find();
  await expect(page).toHaveURL(new RegExp(`${tagPath}$`, "u"));
  await page.reload();
  await find();
  await page.getByRole("searchbox", { name: "搜索" }).fill("老师");
  await expect(page).toHaveURL(/\/\?q=/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("#谷歌 + 老师");
  await page.goBack();
  await find();
});

test("the built tag page is a whole page of the tag", async ({ request }) => {
  const html = await (await request.get(tagPath)).text();
  expect(html).toContain("<title>#谷歌 · 来生情报站</title>");
  expect(html).toContain('data-root="../../"');
  const built = readFileSync(
    new URL(`../../test-results/site/${tagPath}index.html`, import.meta.url),
    "utf8",
  );
  expect(html).toBe(built);
  expect((await request.get("tags/nobody-000000/")).status()).toBe(404);
});
