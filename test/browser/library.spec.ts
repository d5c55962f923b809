import type { Page, Locator } from "@playwright/test";
import { formatTimecode } from "#core/episode/timecode.ts";
import {
  expectEpisodeReady,
  expectSoundPast,
  findPlayer,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { at, publishedHeadline, sentences } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const spokenGoogle = sentences.filter(({ text }) => text.includes("谷歌"));

/** The moments of the episode, as buttons that play them. */
function findMoments(page: Page): Locator {
  return page
    .getByRole("region", { name: publishedHeadline, exact: true })
    .getByRole("listitem")
    .getByRole("button", { name: /^\d+:\d\d (?!的前后文)/u });
}

/** Opens the library, chooses #谷歌 and unfolds what the opening says before. */
async function chooseGoogle(page: Page): Promise<void> {
  await page.goto("./");
  const chip = page.getByRole("main").getByRole("button", { name: /^谷歌/u });
  await expect(chip).toHaveAttribute("aria-pressed", "false");
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await unfoldOpening(page);
}

async function unfoldOpening(page: Page): Promise<void> {
  const opening = page.getByRole("button", { name: /处在开场$/u });
  await opening.click();
  await expect(opening).toHaveAttribute("aria-expanded", "true");
}

test("#谷歌 leads to its 4 moments @both", async ({ page }) => {
  await chooseGoogle(page);
  await expect(findMoments(page)).toHaveCount(4);
  expect(spokenGoogle).toHaveLength(4);
  for (const [index, { text }] of spokenGoogle.entries()) {
    await expect(findMoments(page).nth(index)).toContainText(text);
  }
  await expect(page.locator("mark")).toHaveText(["谷歌", "谷歌", "谷歌", "谷歌"]);
  await expect(page.getByText("4 处 · 1 期节目")).toBeVisible();
});

test("each moment plays at its sentence @both", async ({ page }) => {
  await chooseGoogle(page);
  await expect(findMoments(page)).toHaveCount(4);
  for (const [index, { startSeconds }] of [...spokenGoogle.entries()].toReversed()) {
    await findMoments(page).nth(index).click();
    await expect
      .poll(async () => Math.abs((await readSeconds(page)) - startSeconds), { intervals: [50] })
      .toBeLessThan(1.5);
    await expectSoundPast(page, startSeconds + 0.2);
    expect((await readSound(page)).isPaused).toBe(false);
    await expect(findMoments(page).nth(index)).toHaveAttribute("aria-current", "true");
  }
});

test("a moment also leads into the transcript", async ({ page }) => {
  await chooseGoogle(page);
  const links = page
    .getByRole("region", { name: publishedHeadline, exact: true })
    .getByRole("link", { name: /^读文稿：/u });
  await expect(links).toHaveCount(4);
  await links.nth(1).click();
  await expectEpisodeReady(page);
  await expectPainted(page, "keyword-hit", ["谷歌", "谷歌", "谷歌", "谷歌"]);
  await expectPainted(page, "shared-quote", [at(spokenGoogle, 1).text]);
  await expect
    .poll(async () => Math.abs((await readSeconds(page)) - at(spokenGoogle, 1).startSeconds))
    .toBeLessThan(0.15);
});

test("a moment that is bookmarked stays so, and its episode is among those with bookmarks", async ({
  page,
}) => {
  await chooseGoogle(page);
  const { text, startSeconds } = at(spokenGoogle, 1);
  const name = `收藏 ${formatTimecode(startSeconds)} 这一处`;
  const bookmark = page.getByRole("button", { name, exact: true });
  await bookmark.click();
  await expect(bookmark).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(bookmark).toHaveAttribute("aria-pressed", "true");
  await page.goto("./?view=bookmarks");
  await expect(page.getByRole("main").getByText(text)).toBeVisible();
});

test("Back takes the tag off again, and from the transcript back to the moments", async ({
  page,
}) => {
  await chooseGoogle(page);
  await page
    .getByRole("link", { name: /^读文稿：/u })
    .first()
    .click();
  await expectEpisodeReady(page);
  await page.goBack();
  await expect(findMoments(page)).toHaveCount(3);
  await page.goBack();
  await expect(page.getByRole("button", { name: "播放本期" })).toBeVisible();
  await expect(page).toHaveURL(/\/$/u);
});

test("two tags together show what both say", async ({ page }) => {
  await page.goto("./?tag=谷歌&tag=AI教育");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("#谷歌 + #AI教育");
  await unfoldOpening(page);
  await expect(findMoments(page)).toHaveCount(4);
  await page.getByRole("button", { name: "这期还有 1 句", exact: true }).press("Enter");
  await expect(findMoments(page)).toHaveCount(5);
  await expect(findMoments(page).nth(4)).toBeFocused();
  await page.getByRole("main").getByRole("button", { name: /^谷歌/u }).click();
  await expect(findMoments(page)).toHaveCount(1);
});

test("a tag with spaces finds its moment", async ({ page }) => {
  await page.goto("./?tag=Diffusion+Studio+Pro");
  await expect(findMoments(page)).toHaveCount(1);
  await expect(page.locator("mark")).toHaveText("Diffusion Studio Pro");
});

test("a tag that nobody uses is an answer, not an error", async ({ page }) => {
  await page.goto("./?tag=无此标签");
  await expect(page.getByText("没有找到。换一个词，或者试试这些标签：")).toBeVisible();
});

test("the newest episode plays straight from the front page", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("button", { name: "播放本期" }).click();
  await expectSoundPast(page, 0.3);
  await expect(findPlayer(page).pause).toBeVisible();
  await page.getByRole("heading", { level: 1 }).getByRole("link").click();
  await expectEpisodeReady(page);
  expect((await readSound(page)).isPaused).toBe(false);
});
