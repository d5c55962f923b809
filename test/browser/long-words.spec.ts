import type { Page } from "@playwright/test";
import type { EpisodeFile } from "#core/files/episode-file.ts";
import { publishedEpisode } from "./published-episode.ts";
import { serveEpisode } from "./serve-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// What nobody wraps by hand: a compound, an address, hashes and a row of signs.
const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const address = `https://example.invalid/${"a-very-long-path/".repeat(8)}0123456789abcdef`;
const texts = [longWord, address, "W".repeat(120), "👩‍🚀".repeat(40), "…".repeat(80)];

/** The real episode with words that never end: bold and plain, in titles, teasers and tags. */
const longWordEpisode: EpisodeFile = {
  ...publishedEpisode,
  title: longWord,
  tags: [longWord, "W".repeat(60), ...publishedEpisode.tags],
  teasers: [{ text: texts[0] ?? "", story: 1 }],
  stories: publishedEpisode.stories.map((story) => ({ ...story, title: longWord })),
  transcript: publishedEpisode.transcript.map(({ story, cues }, index) => ({
    story,
    cues: cues.map((cue) => {
      const text = texts[index % texts.length] ?? "";
      const keywords: [number, number][] = index % 2 === 0 ? [[0, text.length]] : [];
      return { ...cue, text, keywords, words: [] };
    }),
  })),
};

/** Everything on the page that sticks out to the right of the window, by tag and class. */
async function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName}.${className}`);
  });
}

test.use({ viewport: { width: 320, height: 700 } });

test("no word is too long for an episode at 320 pixels @phone", async ({ page }) => {
  await serveEpisode(page, longWordEpisode);
  await page.goto(episodePath);
  await expect(page.getByRole("heading", { level: 1, name: longWord })).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
  await page.goto(`${episodePath}?tag=${longWord}`);
  await expect(page.getByRole("button", { name: longWord }).first()).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
  await page.keyboard.press("b");
  await expect(page.getByRole("status").filter({ hasText: "书签" })).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
  await page.goto("./?view=bookmarks");
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
});

test("no word is too long for library and search at 320 pixels @phone", async ({ page }) => {
  const { id, date, audio } = publishedEpisode;
  await page.route("**/episodes/index.json", (route) =>
    route.fulfill({
      json: {
        version: 1,
        total: 1,
        episodes: [
          {
            id,
            date,
            title: longWord,
            durationMs: audio.durationMs,
            summary: address,
            stories: [longWord],
            tags: [longWord],
          },
        ],
        popularTags: [{ tag: longWord, episodes: 1, hits: 1 }],
      },
    }),
  );
  await page.goto("./");
  await expect(page.getByRole("heading", { name: longWord }).first()).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
  for (const query of [`?q=${longWord}`, `?q=${encodeURIComponent(address)}`, `?tag=${longWord}`]) {
    await page.goto(`./${query}`);
    await expect(page.getByText(/没有找到/u)).toBeVisible();
    expect(await findOverflow(page)).toEqual([]);
  }
});
