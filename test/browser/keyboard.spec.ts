import type { Page } from "@playwright/test";
import {
  expectSoundAt,
  expectSoundPast,
  findPlayer,
  openEpisode,
  readSound,
} from "./episode-page.ts";
import { at, durationSeconds, publishedEpisode, sentences } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const isPaused = async (page: Page): Promise<boolean> => (await readSound(page)).isPaused;

for (const { key, name } of [
  { key: " ", name: "Space" },
  { key: "k", name: "k" },
]) {
  test(`${name} plays and pauses`, async ({ page }) => {
    await openEpisode(page);
    await page.keyboard.press(key);
    await expectSoundPast(page, 0.2);
    const scroll = await page.evaluate(() => window.scrollY);
    await page.keyboard.press(key);
    await expect.poll(() => isPaused(page)).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(scroll);
  });
}

test("Space on the focused play button counts once", async ({ page }) => {
  await openEpisode(page);
  const player = findPlayer(page);
  await player.play.focus();
  await page.keyboard.press(" ");
  await expectSoundPast(page, 0.2);
  await player.pause.focus();
  await page.keyboard.press(" ");
  await expect.poll(() => isPaused(page)).toBe(true);
});

const sentence = at(sentences, 10);

const seekingKeys = [
  { keys: "j", from: 100, to: 90 },
  { keys: "l", from: 100, to: 130 },
  { keys: "L", from: 100, to: 130 },
  { keys: "ArrowLeft", from: 100, to: 95 },
  { keys: "ArrowRight", from: 100, to: 105 },
  { keys: "0", from: 100, to: 0 },
  { keys: "3", from: 100, to: durationSeconds * 0.3 },
  { keys: "9", from: 100, to: durationSeconds * 0.9 },
  { keys: "j", from: 4, to: 0 },
  { keys: "l", from: 370, to: durationSeconds },
  { keys: "[", from: Math.ceil(sentence.startSeconds), to: at(sentences, 9).startSeconds },
  { keys: "]", from: Math.ceil(sentence.startSeconds), to: at(sentences, 11).startSeconds },
  { keys: "Shift+N", from: 100, to: at(publishedEpisode.stories, 2).startMs / 1000 },
  { keys: "Shift+P", from: 100, to: at(publishedEpisode.stories, 1).startMs / 1000 },
];

test("each key leads to its place", async ({ page }) => {
  await openEpisode(page, "?t=83");
  await expectSoundAt(page, 83);
  const { progress } = findPlayer(page);
  for (const { keys, from, to } of seekingKeys) {
    await test.step(`${keys} leads from ${from} s to ${to.toFixed(1)} s`, async () => {
      await page.evaluate((seconds) => {
        const audio = document.querySelector("audio");
        if (audio) audio.currentTime = seconds;
      }, from);
      await expectSoundAt(page, from);
      await expect(progress).toHaveAttribute("aria-valuenow", String(from));
      await page.keyboard.press(keys);
      await expectSoundAt(page, to);
    });
  }
});

test("arrows up and down change the volume, m mutes, < and > change the rate", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect((await readSound(page)).volume).toBeCloseTo(0.95, 5);
  await page.keyboard.press("m");
  expect((await readSound(page)).isMuted).toBe(true);
  await page.keyboard.press("m");
  expect((await readSound(page)).isMuted).toBe(false);
  await page.keyboard.press(">");
  await page.keyboard.press(">");
  await page.keyboard.press("<");
  expect((await readSound(page)).rate).toBeCloseTo(1.05, 5);
  await expect(findPlayer(page).rate).toHaveText("1.05×");
});

test("/ leads to the search box, ? shows the keys, Esc closes them", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "搜索", exact: true });
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(search).not.toBeFocused();

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "键盘快捷键" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText("Space / K");
  await page.keyboard.press("k");
  expect(await isPaused(page)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("keys are letters while something is typed", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  // The search box last: its first letter leads to the library.
  for (const name of ["筛选文稿", "搜索"]) {
    const box = page.getByRole("searchbox", { name, exact: true });
    await box.pressSequentially("k jl5m?<>[]/");
    await expect(box).toHaveValue("k jl5m?<>[]/");
    await box.press("ArrowLeft");
    await expect(page.getByRole("dialog")).toBeHidden();
    expect(await readSound(page)).toMatchObject({
      seconds: 100,
      isPaused: true,
      isMuted: false,
      rate: 1,
    });
  }
});

test("keys with Ctrl, Alt or Meta are the browser's", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  for (const keys of ["Control+k", "Alt+k", "Meta+k", "Control+5", "Alt+j"]) {
    await page.keyboard.press(keys);
  }
  expect(await readSound(page)).toMatchObject({ seconds: 100, isPaused: true });
});

test("the progress slider moves by its own keys, once per press", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  const { progress } = findPlayer(page);
  await progress.focus();
  for (const [key, seconds] of [
    ["ArrowRight", 105],
    ["ArrowUp", 110],
    ["ArrowLeft", 105],
    ["ArrowDown", 100],
    ["PageUp", 130],
    ["PageDown", 100],
    ["Home", 0],
    ["End", durationSeconds],
  ] as const) {
    await page.keyboard.press(key);
    await expectSoundAt(page, seconds);
    await expect
      .poll(async () => Number(await progress.getAttribute("aria-valuenow")))
      .toBeCloseTo(seconds, 0);
  }
  await expect(progress).toBeFocused();
});

/** What the focus looks like now, and which control of the page has it. */
async function readFocus(page: Page) {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button:not([disabled]), input, select, summary, [tabindex='0']",
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const focused = document.activeElement;
    const index = controls.findIndex((element) => element === focused);
    if (!(focused instanceof HTMLElement) || index === -1) {
      return { index, count: controls.length, name: "", isMarked: false, isUncovered: false };
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const hasOutline = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    // A search box is marked by the border of what it stands in, which rests in the header's colour.
    const frame = focused instanceof HTMLInputElement ? focused.parentElement : null;
    const header = document.querySelector("header");
    const hasFrame =
      frame !== null &&
      header !== null &&
      getComputedStyle(frame).borderTopColor !== getComputedStyle(header).borderBottomColor;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      index,
      count: controls.length,
      name: focused.getAttribute("aria-label") ?? focused.textContent,
      isMarked: hasOutline || hasFrame,
      isUncovered: seen !== null && (focused.contains(seen) || seen.contains(focused)),
    };
  });
}

for (const { name, path } of [
  { name: "library", path: "./" },
  { name: "episode page", path: "episodes/2025-06-08/?tag=谷歌" },
]) {
  test(`on the ${name} Tab reaches every control in reading order, marked and uncovered`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
    const { count } = await readFocus(page);
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press("Tab");
      const focus = await readFocus(page);
      expect(focus.index, `control ${index}, not ${focus.name}`).toBe(index);
      expect(focus.isMarked, `the focus on ${focus.name} is marked`).toBe(true);
      // Paragraphs that come into view get their true heights, and the page settles after that.
      await expect
        .poll(async () => (await readFocus(page)).isUncovered, `${focus.name} is uncovered`)
        .toBe(true);
    }
  });
}

test("the first Tab offers to skip to the content", async ({ page }) => {
  await openEpisode(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
