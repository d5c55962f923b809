import type { Page } from "@playwright/test";
import { formatTimecode } from "#core/episode/timecode.ts";
import {
  expectSoundAt,
  findTranscript,
  openEpisode,
  readSeconds,
  readSound,
} from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { pointAtText } from "./point-at-text.ts";
import { findWord } from "./published-episode.ts";
import { findToolbar, readSelection, selectWords } from "./select-text.ts";
import { readSharedLink } from "./share-sheet.ts";
import { expect, test } from "./station-test.ts";

// 聚类、分类 stand in one sentence, side by side.
const first = findWord("聚");
const last = findWord("分类");
const words = "聚类、分类";
const link = `?t=${Math.floor(first.startSeconds * 10) / 10},${Math.ceil(last.endSeconds * 10) / 10}`;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test("a selection shows its tools near it, and they go with it", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  const box = await findToolbar(page).boundingBox();
  const { y } = await pointAtText(page, first);
  if (!box) throw new Error("the toolbar has no place");
  expect(Math.abs(box.y + box.height - y)).toBeLessThan(60);
  await expect(findToolbar(page).getByRole("button")).toHaveText([
    "播放",
    "循环",
    "复制",
    "带链接",
    "分享",
    "加书签",
  ]);
  await page.mouse.click(box.x + box.width / 2, y + 120);
  await expect(findToolbar(page)).toBeHidden();
});

test("the selected words are played, and the sound stops at their end", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "播放" }).click();
  await expect(findToolbar(page)).toBeHidden();
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(first.startSeconds);
  await expect.poll(async () => (await readSound(page)).isPaused).toBe(true);
  expect(await readSeconds(page)).toBeGreaterThan(last.endSeconds - 0.1);
  expect(await readSeconds(page)).toBeLessThan(last.endSeconds + 0.4);
  await expect(page.getByRole("button", { name: "再听一遍" })).toBeVisible();
});

test("words are copied as they are read, alone or with a link to their sound", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "复制", exact: true }).click();
  await expect(page.getByText("已复制", { exact: true })).toBeVisible();
  expect(await readClipboard(page)).toBe(words);
  expect(await readSelection(page)).toBe(words);
  await findToolbar(page).getByRole("button", { name: "带链接复制" }).click();
  const url = `${new URL(page.url()).origin}/episodes/2025-06-08/${link}`;
  await expect.poll(() => readClipboard(page)).toBe(`${words}\n${url}`);
});

test("what is shared is a clip of these words", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "分享" }).click();
  const url = await readSharedLink(page);
  expect(new URL(url).search).toBe(link);
  await page.goto(url);
  await expectPainted(page, "shared-quote", [words]);
});

test("selected words are bookmarked as they are, and the toast undoes it", async ({ page }) => {
  const clock = formatTimecode(first.startSeconds);
  const bookmarks = page.getByRole("main").getByRole("listitem");
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "加书签" }).click();
  await expect(page.getByText(`已在 ${clock} 加书签`)).toBeVisible();
  await page.goto("./?view=bookmarks");
  await expect(bookmarks).toHaveCount(1);
  await expect(bookmarks.getByRole("button").first()).toHaveText(clock + words);

  // The sentence around them has a bookmark of its own.
  await openEpisode(page, `?t=${first.sentence.startSeconds}`);
  await page.keyboard.press("b");
  await selectWords(page, first, last);
  await findToolbar(page).getByRole("button", { name: "加书签" }).click();
  await page.goto("./?view=bookmarks");
  await expect(bookmarks).toHaveCount(2);

  await openEpisode(page, "?t=100");
  const other = findWord("Embedding");
  await selectWords(page, other, other);
  await findToolbar(page).getByRole("button", { name: "加书签" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.goto("./?view=bookmarks");
  await expect(bookmarks).toHaveCount(2);
});

test("a selection across paragraphs leaves timecodes and headings out", async ({ page }) => {
  await openEpisode(page);
  const found = await page.evaluate(() => {
    const [one, two] = document.querySelectorAll("[data-paragraph] > p");
    if (!one || !two) throw new Error("there are no two paragraphs");
    getSelection()?.setBaseAndExtent(one, 0, two, two.childNodes.length);
    return [one.textContent, two.textContent];
  });
  await findToolbar(page).getByRole("button", { name: "复制", exact: true }).click();
  await expect.poll(() => readClipboard(page)).toBe(found.join("\n\n"));
});

test("Tab leads to the tools, arrows through them, Esc back, and the sound stays", async ({
  page,
}) => {
  await openEpisode(page, "?t=100");
  await expectSoundAt(page, 100);
  await selectWords(page, first, last);
  await page.keyboard.press("Tab");
  const tool = (name: string) => findToolbar(page).getByRole("button", { name, exact: true });
  await expect(tool("播放")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(tool("循环")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(tool("加书签")).toBeFocused();
  expect(await readSeconds(page)).toBe(100);
  await page.keyboard.press("Escape");
  await expect(findToolbar(page)).toBeHidden();
  await expect(findTranscript(page)).toBeFocused();
  expect(await readSelection(page)).toBe(words);
  // It comes back with the next selection, and a tool used by keys leaves the focus in the text.
  await page.keyboard.press("Shift+ArrowRight");
  await page.evaluate(() => getSelection()?.modify("extend", "forward", "character"));
  await expect(findToolbar(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(findToolbar(page)).toBeHidden();
  await expect(findTranscript(page)).toBeFocused();
});

test("the tools say that they are there", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await selectWords(page, first, last);
  await expect(
    page.getByRole("status").filter({ hasText: "已选中，按 Tab 键选择要做什么。" }),
  ).toHaveCount(1);
});

test("words that are not in the sound can only be copied", async ({ page }) => {
  await openEpisode(page);
  // Signs alone: no word is touched.
  await page.evaluate(() => {
    const paragraph = document.querySelector("[data-paragraph] > p");
    const node = paragraph?.lastChild;
    const length = node?.textContent?.length ?? 0;
    if (!node) throw new Error("there is no text");
    getSelection()?.setBaseAndExtent(node, length - 1, node, length);
  });
  await expect(findToolbar(page).getByRole("button")).toHaveText(["复制"]);
});

test("on a phone the tools stand above the player, clear of the words @phone", async ({ page }) => {
  await openEpisode(page, "?t=100");
  await pointAtText(page, first);
  await page.evaluate(() => {
    const [range] = CSS.highlights.get("spoken-sentence") ?? [];
    if (range instanceof Range) getSelection()?.addRange(range.cloneRange());
  });
  const box = await findToolbar(page).boundingBox();
  const player = await page.getByRole("region", { name: "播放器", exact: true }).boundingBox();
  if (!box || !player) throw new Error("there is nothing to be seen");
  expect(Math.abs(box.y + box.height - player.y)).toBeLessThan(2);
  expect(box.x).toBe(0);
  expect(box.width).toBe(390);
  for (const tool of await findToolbar(page).getByRole("button").all()) {
    const { width = 0, height = 0 } = (await tool.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await findToolbar(page).getByRole("button", { name: "播放" }).tap();
  await expect.poll(() => readSeconds(page)).toBeGreaterThan(100.2);
  await expect(findToolbar(page)).toBeHidden();
});

test("a long press is the system's, and does not seek @phone", async ({ page }) => {
  await openEpisode(page, "?t=200");
  await expectSoundAt(page, 200);
  const { x, y } = await pointAtText(page, findWord("Embedding"));
  const session = await page.context().newCDPSession(page);
  await session.send("Input.synthesizeTapGesture", { x, y, duration: 900, tapCount: 1 });
  expect(await readSeconds(page)).toBe(200);
  expect(
    await page.evaluate(() => {
      const text = document.querySelector("[data-paragraph] > p");
      return text && getComputedStyle(text).userSelect;
    }),
  ).toBe("auto");
});
