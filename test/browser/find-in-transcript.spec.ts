import type { Locator, Page } from "@playwright/test";
import { openEpisode, readSeconds } from "./episode-page.ts";
import { expectPainted, readPainted } from "./painted-text.ts";
import { at, publishedEpisode, sentences } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const findBox = (page: Page): Locator =>
  page.getByRole("searchbox", { name: "筛选文稿", exact: true });

/** How often a text stands in the notes, paragraph by paragraph, as plain `indexOf` counts. */
function countPlainly(text: string): number {
  return publishedEpisode.transcript
    .map(({ cues }) => cues.map((cue) => cue.text).join(""))
    .reduce((sum, paragraph) => sum + paragraph.split(text).length - 1, 0);
}

test("hits are counted with every letter, and Enter walks them while one types @both", async ({
  page,
}) => {
  await openEpisode(page);
  const count = countPlainly("模型");
  expect(count).toBeGreaterThan(3);
  await findBox(page).pressSequentially("模");
  await expect(page.getByText(`${countPlainly("模")} 处`, { exact: true })).toBeVisible();
  await findBox(page).pressSequentially("型");
  await expect(page.getByText(`${count} 处`, { exact: true })).toBeVisible();
  await findBox(page).press("Enter");
  await findBox(page).press("Enter");
  await expect(page.getByText(`2 / ${count}`, { exact: true })).toBeVisible();
  await findBox(page).press("Shift+Enter");
  await findBox(page).press("Shift+Enter");
  await expect(page.getByText(`${count} / ${count}`, { exact: true })).toBeVisible();
  await expect(findBox(page)).toBeFocused();
  await expectPainted(page, "active-hit", ["模型"]);
});

test("the box and its way from hit to hit stay in view, and so does the hit @both", async ({
  page,
}) => {
  await openEpisode(page, "?q=作文");
  await findBox(page).press("Shift+Enter");
  await expectPainted(page, "active-hit", ["作文"]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(600);
  await expect(findBox(page)).toBeInViewport();
  await expect(page.getByRole("button", { name: "下一处", exact: true })).toBeInViewport();
  const gap = await page.evaluate(() => {
    const [range] = CSS.highlights.get("active-hit") ?? [];
    const bar = document.querySelector("[data-find-bar]")?.getBoundingClientRect();
    const header = document.querySelector("header")?.getBoundingClientRect();
    if (!(range instanceof Range) || !bar || !header) throw new Error("there is nothing to see");
    return {
      below: range.getBoundingClientRect().top - bar.bottom,
      underHeader: bar.top - header.bottom,
    };
  });
  expect(gap.below).toBeGreaterThan(0);
  expect(Math.abs(gap.underHeader)).toBeLessThan(2);
  await page.getByRole("button", { name: "下一处", exact: true }).click();
  await expect(page.getByText(/^1 \/ \d+$/u)).toBeVisible();
});

test("nothing stays in the way when nothing is looked for @both", async ({ page }) => {
  await openEpisode(page);
  await page.evaluate(() => window.scrollTo({ top: 900, behavior: "instant" }));
  await expect(findBox(page)).not.toBeInViewport();
});

test("words are found across the borders of keywords and sentences", async ({ page }) => {
  await openEpisode(page);
  const cue = publishedEpisode.transcript
    .flatMap(({ cues }) => cues)
    .find(({ keywords, text }) => keywords.some(([start, end]) => start > 1 && end < text.length));
  const [start, end] = cue?.keywords.find(([from]) => from > 1) ?? [0, 0];
  const overKeyword = cue?.text.slice(start - 1, end + 1) ?? "";
  await findBox(page).fill(overKeyword);
  await expectPainted(page, "search-hit", [overKeyword]);

  // Chinese on both sides: a term must not begin or end inside of a Latin word or a number.
  const overBorder = sentences
    .map(({ paragraphText, start: border }) => paragraphText.slice(border - 3, border + 3))
    .find((text) => /^\p{Script=Han}{2}。\p{Script=Han}{3}$/u.test(text));
  if (overBorder === undefined) throw new Error("no two sentences stand side by side");
  await findBox(page).fill(overBorder);
  await expectPainted(page, "search-hit", [overBorder]);
});

test("typing does not move the sound, and Home and End in the box do not end following", async ({
  page,
}) => {
  await openEpisode(page, "?t=100&q=模型");
  await page.keyboard.press("f");
  const pill = page.getByRole("button", { name: "回到正在播放" });
  await expect(pill).toBeHidden();
  await findBox(page).press("End");
  await findBox(page).press("Home");
  await expect(pill).toBeHidden();
  await findBox(page).pressSequentially("x");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(pill).toBeVisible();
  expect(await readSeconds(page)).toBe(100);
});

test("the browser's own search finds what is far off the screen", async ({ page }) => {
  await openEpisode(page);
  const last = at(sentences, -1).text;
  const isFound = await page.evaluate((text) => {
    const find: unknown = Reflect.get(window, "find");
    return typeof find === "function" && Reflect.apply(find, window, [text]) === true;
  }, last);
  expect(isFound).toBe(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(last);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { top = -1 } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {};
        return top > 0 && top < window.innerHeight;
      }),
    )
    .toBe(true);
  expect((await readPainted(page, "search-hit")).length).toBe(0);
});
