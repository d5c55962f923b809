import type { Locator, Page } from "@playwright/test";
import {
  expectSoundPast,
  findPlayer,
  findTranscript,
  openEpisode,
  play,
  readSeconds,
} from "./episode-page.ts";
import { at, findWord, publishedEpisode, sentences } from "./published-episode.ts";
import { drawOver, findToolbar } from "./select-text.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// The browser itself logs what it could not load.
test.use({ provokedMessages: /^error: Failed to load resource|was preloaded using link preload/u });

/** What is loaded when it is asked for. */
const laterScripts = "**/assets/later/*.js";

const missing = "这一部分载入不了：可能断网了，也可能网站有了新版本。";

const findDialog = (page: Page, name: string): Locator =>
  page.getByRole("dialog", { name, exact: true });

interface LaterPart {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** What is seen once it is there. */
  readonly find: (page: Page) => Locator;
}

const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole("button", { name }).first().click();

/** Opened over the page: where they cannot be loaded a toast says so, and the next press tries again. */
const panels: readonly LaterPart[] = [
  {
    name: "the queue",
    open: press(/^播放队列/u),
    find: (page) => findDialog(page, "播放队列"),
  },
  {
    name: "the settings of the player",
    open: press(/^播放设置/u),
    find: (page) => findDialog(page, "播放设置"),
  },
  {
    name: "the sleep timer",
    open: press(/^睡眠定时/u),
    find: (page) => findDialog(page, "睡眠定时"),
  },
  {
    name: "the sheet of keys",
    open: (page) => page.keyboard.press("?"),
    find: (page) => findDialog(page, "键盘快捷键"),
  },
  {
    name: "the tools for selected words",
    open: async (page) => {
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await drawOver(page, findWord("聚"), findWord("分类"));
    },
    find: findToolbar,
  },
];

/** Shown in their place: there the sentence stands too, with the way to try again. */
const parts: readonly LaterPart[] = [
  {
    name: "the settings of the text",
    open: press("阅读设置"),
    find: (page) => page.getByRole("radio").first(),
  },
  {
    name: "saving the transcript",
    open: press("保存文稿"),
    find: (page) => page.getByRole("button", { name: "打印" }),
  },
];

/** Pages of their own: around them rail and player go on. */
const pages: readonly LaterPart[] = [
  {
    name: "bookmarks",
    open: (page) => page.getByRole("link", { name: "书签", exact: true }).click(),
    find: (page) => page.getByRole("heading", { level: 1, name: "书签" }),
  },
  {
    name: "a search",
    open: async (page) => {
      await page.getByRole("searchbox", { name: "搜索" }).first().fill("图标库");
      await page.keyboard.press("Enter");
    },
    find: (page) => page.locator("mark").first(),
  },
];

/** Opens the episode with what stands beside its text, and plays it; all else is missing. */
async function playWithoutScripts(page: Page): Promise<void> {
  await openEpisode(page, "?t=100");
  const stories = page.getByRole("region", { name: "本期内容" });
  await expect(stories.getByRole("button").first()).toBeVisible();
  await expect(page.locator("[data-standing]")).toHaveCount(0);
  await page.route(laterScripts, (route) => route.abort("internetdisconnected"));
  await play(page);
}

/** The sound goes on, and its player is whole. */
async function expectPlayingOn(page: Page): Promise<void> {
  await expectSoundPast(page, (await readSeconds(page)) + 0.1);
  await expect(findPlayer(page).pause).toBeVisible();
}

async function expectTranscript(page: Page): Promise<void> {
  await expect(findTranscript(page).locator("p").first()).toHaveText(at(sentences, 0).text);
}

for (const { name, open, find } of panels) {
  test(`${name}, without its script: a toast, and the next press opens it`, async ({ page }) => {
    await playWithoutScripts(page);
    await open(page);
    const toast = page.getByRole("status").filter({ hasText: missing });
    await expect(toast).toBeVisible();
    await expect(toast.getByRole("button", { name: "刷新" })).toBeVisible();
    await expectTranscript(page);
    await expectPlayingOn(page);

    await page.unroute(laterScripts);
    await open(page);
    await expect(find(page)).toBeVisible();
    await expectPlayingOn(page);
  });
}

for (const { name, open, find } of parts) {
  test(`${name}, without its script: a sentence in its place that tries again`, async ({
    page,
  }) => {
    await playWithoutScripts(page);
    await open(page);
    const note = page.getByRole("alert").filter({ hasText: missing });
    await expect(note).toBeVisible();
    await expectTranscript(page);
    await expectPlayingOn(page);

    await page.unroute(laterScripts);
    await note.getByRole("button", { name: "重试" }).click();
    await expect(find(page)).toBeVisible();
    await expect(note).toBeHidden();
    await expectPlayingOn(page);
  });
}

for (const { name, open, find } of pages) {
  test(`${name}, without its script: a sentence beside rail and player that tries again`, async ({
    page,
  }) => {
    await playWithoutScripts(page);
    await open(page);
    const note = page.getByRole("main").getByRole("alert").filter({ hasText: missing });
    await expect(note).toBeVisible();
    await expect(page.getByRole("navigation", { name: "节目", exact: true })).toBeVisible();
    await expectPlayingOn(page);

    await page.unroute(laterScripts);
    await note.getByRole("button", { name: "重试" }).click();
    await expect(find(page)).toBeVisible();
    await expectPlayingOn(page);
  });
}

test("English, without its script: a sentence, and the page stays Chinese", async ({ page }) => {
  await playWithoutScripts(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(
    page.getByText(/连不上网络|载入不了|could not be loaded|cannot be loaded/u).first(),
  ).toBeVisible();
  await expectTranscript(page);
  await expectPlayingOn(page);
});

test("after a new deployment the newest page is offered, and it comes back where it was", async ({
  page,
}) => {
  const gone = (route: { fulfill: (answer: { status: number }) => Promise<void> }) =>
    route.fulfill({ status: 404 });
  await page.route(laterScripts, gone);
  await openEpisode(page, "?t=100");
  await play(page);
  await press(/^播放队列/u)(page);
  const reload = page.getByRole("status").getByRole("button", { name: "刷新" });
  await expect(reload).toBeVisible();
  await expectPlayingOn(page);
  await page.unroute(laterScripts);
  await reload.click();
  await page.waitForLoadState("load");
  await expect(findPlayer(page).play).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: publishedEpisode.title })).toBeVisible();
  await expect.poll(() => readSeconds(page)).toBeGreaterThanOrEqual(100);
});

test("what stands there and has lost its script says so to who presses it", async ({ page }) => {
  await page.route(laterScripts, (route) => route.abort("internetdisconnected"));
  await page.goto(episodePath);
  await expect(page.locator("[data-standing]")).not.toHaveCount(0);
  await page.getByRole("button", { name: "阅读设置" }).click();
  const toast = page.getByRole("status").filter({ hasText: missing });
  await expect(toast.getByRole("button", { name: "刷新" })).toBeVisible();
  await page.unroute(laterScripts);
  await page.getByRole("button", { name: "阅读设置" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
});

for (const { language, script, sentence, other } of [
  { language: "zh-CN", script: "index", sentence: "页面还没有载入好", other: "has not loaded" },
  // The app alone; the player is there.
  { language: "en", script: "app", sentence: "has not loaded", other: "页面还没有载入好" },
]) {
  test(`a page in ${language} whose script is gone says so, with a way to reload`, async ({
    page,
  }) => {
    const path = `**/assets/${script}-*.js`;
    await page.route(path, (route) => route.fulfill({ status: 404 }));
    await page.route(`**/${episodePath}`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html.replace(/(<html[^>]*\slang=)"[^"]*"/u, `$1"${language}"`),
      });
    });
    await page.goto(episodePath);
    const note = page.getByRole("alert");
    await expect(note).toBeHidden();
    await expect(note.getByText(sentence)).toBeVisible();
    await expect(note.getByText(other)).toBeHidden();
    await page.unroute(path);
    await page.unroute(`**/${episodePath}`);
    await note.locator("a:visible").click();
    await expect(
      page.getByRole("heading", { level: 1, name: publishedEpisode.title }),
    ).toBeVisible();
    await expect(page.locator(".boot-note")).toHaveCount(0);
  });
}
