import { expectSoundPast, findPlayer, findTranscript, readSound } from "./episode-page.ts";
import { expectApp, expectFewShifts, expectNoShift, openHeld } from "./held-page.ts";
import { pointAtText } from "./point-at-text.ts";
import {
  at,
  findWord,
  publishedEpisode,
  publishedHeadline,
  sentences,
} from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("an episode is read before its app, which then takes the very words that stand there @both", async ({
  page,
}) => {
  const { letGo } = await openHeld(page, episodePath);
  const transcript = findTranscript(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    publishedHeadline.slice(0, 6),
  );
  await expect(transcript).toContainText(at(sentences, -1).text);
  // Styled, and nothing of the app is there yet.
  expect(
    await transcript
      .locator("p.transcript-text")
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize),
  ).not.toBe("16px");
  await expect(page.locator("audio")).toHaveCount(0);

  const kept = await page.evaluate(
    async (sentence) => {
      const texts = [...document.querySelectorAll("p.transcript-text")];
      const text = texts.find(({ textContent }) => textContent?.includes(sentence));
      const node = text?.firstChild;
      if (!text || !node) throw new Error("the sentence stands in the page");
      const shifts = Reflect.get(window, "shifts").splice(0);
      text.scrollIntoView({ block: "center" });
      getSelection()?.setBaseAndExtent(node, 0, node, 2);
      Object.assign(window, { keptNode: node, keptHeading: document.querySelector("h1") });
      // Until what comes into the window has its height.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return { scrollY: Math.round(scrollY), selected: getSelection()?.toString(), shifts };
    },
    at(sentences, 30).text.slice(0, 6),
  );
  expect(kept.scrollY).toBeGreaterThan(300);
  await page.evaluate(() => Reflect.get(window, "shifts").splice(0));

  letGo();
  await expectApp(page);
  await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
  const now = await page.evaluate(() => ({
    scrollY: Math.round(scrollY),
    selected: getSelection()?.toString(),
    shifts: Reflect.get(window, "shifts"),
    isSameNode: Reflect.get(window, "keptNode") === getSelection()?.anchorNode,
    isSameHeading: Reflect.get(window, "keptHeading") === document.querySelector("h1"),
  }));
  expect(now).toEqual({ ...kept, shifts: [], isSameNode: true, isSameHeading: true });
  expectFewShifts(kept.shifts);
});

test("a tag's page is read before its app, which takes it and does what was pressed @both", async ({
  page,
}) => {
  const { letGo } = await openHeld(page, "tags/guge-beddqm/");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("#谷歌");
  await expect(main.locator("mark")).toHaveCount(3);
  await page.evaluate(() => {
    const mark = document.querySelector("mark");
    const node = mark?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 1);
    Object.assign(window, { keptNode: node });
  });
  const isKept = () =>
    page.evaluate(
      () =>
        getSelection()?.toString() === "谷" &&
        getSelection()?.anchorNode === Reflect.get(window, "keptNode"),
    );
  expect(await isKept()).toBe(true);
  letGo();
  await expectApp(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-made", "other");
  await expect(page).toHaveURL(/tags\/guge-beddqm\/$/u);
  expect(await isKept()).toBe(true);
  await expectNoShift(page);
  await main.getByRole("button", { name: /^2:55/u }).click();
  await expectSoundPast(page, 175);
});

test("a press on play and one on a word, before the app is there, are answered by it", async ({
  page,
}) => {
  const { letGo } = await openHeld(page, episodePath);
  const word = findWord("聚");
  await expect(findTranscript(page)).toContainText(at(sentences, -1).text);
  const { x, y } = await pointAtText(page, word);
  await page.mouse.click(x, y);
  letGo();
  await expectSoundPast(page, word.sentence.startSeconds - 0.1);
  const { seconds } = await readSound(page);
  expect(seconds).toBeLessThan(word.startSeconds + 20);
});

test("play, pressed before the app is there, plays", async ({ page }) => {
  const { letGo } = await openHeld(page, episodePath);
  await findPlayer(page).play.first().click();
  letGo();
  await expectSoundPast(page, 0.2);
});

test("the front page is there before its app, and what was typed meanwhile is looked for", async ({
  page,
}) => {
  const { letGo } = await openHeld(page, "./");
  const list = page.getByRole("main");
  await expect(
    list.getByRole("link", { name: new RegExp(publishedHeadline.slice(0, 6), "u") }).first(),
  ).toBeVisible();
  const box = page.getByRole("searchbox", { name: "搜索" }).first();
  await box.fill("图标库");
  letGo();
  await expect(page).toHaveURL(/\?q=/u);
  await expect(page.locator("mark").first()).toBeVisible();
});

test("the front page does not move when its app comes @both", async ({ page }) => {
  const { letGo } = await openHeld(page, "./");
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  await page.evaluate(() =>
    Object.assign(window, { kept: document.querySelector("main h1, main h2") }),
  );
  letGo();
  await expectApp(page);
  await expect.poll(async () => (await readSound(page)).durationSeconds).toBeGreaterThan(0);
  expect(await page.evaluate(() => Reflect.get(window, "kept").isConnected)).toBe(true);
  await expectNoShift(page);
});

test("theme and size of the text are the listener's before the app is there", async ({ page }) => {
  await page.addInitScript(() => {
    const preferences = {
      version: 1,
      theme: "day",
      reading: { textSize: 4, lineHeight: 2, isFocused: false },
      changedAtMs: { theme: 1, reading: 1 },
    };
    localStorage.setItem("afterlife-intel@/preferences", JSON.stringify(preferences));
  });
  const { letGo } = await openHeld(page, episodePath);
  await expect(findTranscript(page)).toContainText(at(sentences, 0).text);
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "day");
  await expect(root).toHaveAttribute("data-text-size", "4");
  letGo();
  await expectApp(page);
  await expect(root).toHaveAttribute("data-theme", "day");
  await expect(root).toHaveAttribute("data-text-size", "4");
  await expectNoShift(page);
});

test("results are never preceded by another page", async ({ page }) => {
  const { letGo } = await openHeld(page, "./?q=图标库");
  await page.locator("#root main").waitFor({ state: "attached" });
  await expect(page.getByRole("main")).toBeHidden();
  letGo();
  await expect(page.locator("mark").first()).toBeVisible();
});

test("the built pages have their text once", async ({ request }) => {
  const html = await (await request.get(episodePath)).text();
  const read = html.replaceAll(/<[^>]+>/gu, "");
  const { text } = at(sentences, 30);
  expect(read.split(text)).toHaveLength(2);
  expect(html).toContain(publishedEpisode.title);
});
