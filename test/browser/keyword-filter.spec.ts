import type { Locator, Page } from "@playwright/test";
import {
  expectSoundAt,
  findPlayer,
  findTranscript,
  openEpisode,
  readSeconds,
} from "./episode-page.ts";
import { expectPainted, isSpan, readPainted } from "./painted-text.ts";
import {
  at,
  durationSeconds,
  findSentence,
  findWordIn,
  sentences,
  words,
} from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const withGoogle = sentences.filter(({ text }) => text.includes("谷歌"));

/** A tag's chip on the page, by what its name starts with. */
function findChip(page: Page, tag: string): Locator {
  return page
    .getByRole("main")
    .getByRole("group", { name: "关键词" })
    .getByRole("button", { name: new RegExp(`^${tag}(?:$|\\s)`, "u") });
}

const findBox = (page: Page): Locator =>
  page.getByRole("searchbox", { name: "筛选文稿", exact: true });

test("a chip names its tag and its count, and marks everywhere that it is spoken @both", async ({
  page,
}) => {
  await openEpisode(page);
  const chip = findChip(page, "谷歌");
  await expect(chip).toHaveAttribute("aria-pressed", "false");
  await expect(chip).toHaveText(/^谷歌\s*4$/u);
  await chip.click();
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await expectPainted(page, "keyword-hit", ["谷歌", "谷歌", "谷歌", "谷歌"]);
  const painted = await readPainted(page, "keyword-hit");
  const places = withGoogle.map((sentence) => ({
    ...sentence,
    start: sentence.start + sentence.text.indexOf("谷歌"),
    text: "谷歌",
  }));
  for (const [index, place] of places.entries()) expect(isSpan(painted[index], place)).toBe(true);
  await expect(page.getByRole("main").getByText("4 处", { exact: true })).toBeVisible();

  await chip.click();
  await expectPainted(page, "keyword-hit", []);
});

test("#AI stands for itself and not for a part of OpenAI", async ({ page }) => {
  await openEpisode(page, "?tag=AI");
  await expect
    .poll(async () => (await readPainted(page, "keyword-hit")).length)
    .toBeGreaterThan(10);
  const painted = await readPainted(page, "keyword-hit");
  for (const { paragraphText, start } of painted) {
    expect(paragraphText.slice(start - 4, start)).not.toBe("Open");
  }
});

test("only matching sentences stay when asked for, and all come back", async ({ page }) => {
  await openEpisode(page, "?tag=谷歌");
  const only = page.getByRole("button", { name: "只看命中的句子", exact: true });
  await only.click();
  await expect(only).toHaveAttribute("aria-pressed", "true");
  await expect(findTranscript(page).locator("p")).toHaveText(withGoogle.map(({ text }) => text));
  await expectPainted(page, "keyword-hit", ["谷歌", "谷歌", "谷歌", "谷歌"]);
  await only.click();
  await expect(findTranscript(page).locator("p")).toHaveCount(
    new Set(sentences.map(({ paragraphText }) => paragraphText)).size,
  );
});

test("a click on a word seeks also among matching sentences", async ({ page }) => {
  await openEpisode(page, "?tag=谷歌");
  await page.getByRole("button", { name: "只看命中的句子", exact: true }).click();
  const shown = findTranscript(page).locator("p").nth(2);
  await expect(shown).toHaveText(at(withGoogle, 2).text);
  const first = words.find(({ sentence }) => sentence === withGoogle[2]);
  await shown.click({ position: { x: 6, y: 18 } });
  await expectSoundAt(page, first?.startSeconds ?? Number.NaN);
});

test("markers stand on the progress bar where the hits are spoken", async ({ page }) => {
  await openEpisode(page);
  const { progress } = findPlayer(page);
  const ticks = progress.locator("span");
  await expect(ticks).toHaveCount(0);
  await findChip(page, "谷歌").click();
  await expect(ticks).toHaveCount(4);
  const bar = await progress.boundingBox();
  for (const [index, sentence] of withGoogle.entries()) {
    const { startSeconds } = findWordIn(sentence, "谷歌");
    const tick = await ticks.nth(index).boundingBox();
    if (!bar || !tick) throw new Error("there is nothing to be seen");
    const part = (tick.x + tick.width / 2 - bar.x) / bar.width;
    expect(Math.abs(part * durationSeconds - startSeconds)).toBeLessThan(1);
  }
});

test("next and previous go from hit to hit, around the end", async ({ page }) => {
  await openEpisode(page, "?tag=谷歌");
  const next = page.getByRole("button", { name: "下一处", exact: true });
  const previous = page.getByRole("button", { name: "上一处", exact: true });
  for (const [index, { startSeconds }] of withGoogle.entries()) {
    await next.click();
    await expectSoundAt(page, startSeconds);
    await expect(page.getByText(`${index + 1} / 4`, { exact: true })).toBeVisible();
    await expectPainted(page, "active-hit", ["谷歌"]);
  }
  await next.click();
  await expectSoundAt(page, at(withGoogle, 0).startSeconds);
  await previous.click();
  await expectSoundAt(page, at(withGoogle, 3).startSeconds);
});

test("typed words are found whatever their width and case", async ({ page }) => {
  await openEpisode(page);
  await findBox(page).fill("ｃａｐＣＵＴ + cursor");
  await expectPainted(page, "search-hit", ["CapCut + Cursor"]);
  await findBox(page).press("Enter");
  await expectSoundAt(page, findSentence("CapCut").startSeconds);
  await findBox(page).press("Escape");
  await expect(findBox(page)).toHaveValue("");
  await expectPainted(page, "search-hit", []);
});

test("signs are ordinary text", async ({ page }) => {
  await openEpisode(page);
  for (const text of ["C++", "(", ".*", "[", "\\d", "$^"]) {
    await findBox(page).fill(text);
    await expect(page.getByText("本期没有提到。")).toBeVisible();
    await expectPainted(page, "search-hit", []);
    await findBox(page).fill("+");
    await expectPainted(page, "search-hit", ["+"]);
  }
});

test("the filter is in the address and survives a reload", async ({ page }) => {
  await openEpisode(page);
  await findChip(page, "模型").click();
  await findBox(page).fill("世界");
  await expect(page).toHaveURL(/\?q=[^&]+&tag=/u);
  const hits = (await readPainted(page, "search-hit")).length;
  expect(hits).toBeGreaterThan(1);
  await page.reload();
  await expect(findBox(page)).toHaveValue("世界");
  await expect.poll(async () => (await readPainted(page, "search-hit")).length).toBe(hits);
  await page.getByRole("button", { name: "取消筛选" }).click();
  await expect(findChip(page, "模型")).toHaveAttribute("aria-pressed", "false");
  await expectPainted(page, "search-hit", []);
  expect(await readSeconds(page)).toBe(0);
});
