import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { formatMix, parseMix } from "#core/links/mix-link.ts";
import { listDecodingFaults, probe } from "./decode-media.ts";
import { expectEpisodeReady, expectSoundPast } from "./episode-page.ts";
import { at, sentences } from "./published-episode.ts";
import { download } from "./share-sheet.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const spoken = sentences.filter(({ endSeconds, startSeconds }) => endSeconds > startSeconds);
const twenty = Array.from({ length: 20 }, (_, index) => at(spoken, 2 + index * 2));
const clips = twenty.map(({ startSeconds, endSeconds }) => ({
  episodeId: "2025-06-08",
  startSeconds,
  endSeconds,
}));
const mix = formatMix({ title: "二十句", clips });

test("a mix survives a chat, is put in another order, sent on and played in turn", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  expect(mix.length).toBeLessThan(2000);
  await page.goto(`./?mix=${mix}。`);
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(20);
  await expect(page.getByRole("textbox", { name: "合辑的名字" })).toHaveValue("二十句");
  await expect(rows.first()).toContainText(at(twenty, 0).text);
  await expect(rows.last()).toContainText(at(twenty, 19).text);

  await rows.first().getByRole("button", { name: /下移$/u }).click();
  await expect(rows.nth(1)).toContainText(at(twenty, 0).text);
  await rows.last().getByRole("button", { name: /^拿掉/u }).click();
  await expect(rows).toHaveCount(19);
  await page.getByRole("textbox", { name: "合辑的名字" }).fill("十九句。");
  await page.getByRole("button", { name: "复制合辑的链接" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const sent = parseMix(new URL(link).searchParams.get("mix") ?? "");
  expect(sent).toMatchObject({ title: "十九句。", isWhole: true, count: 19 });
  expect(sent?.clips[1]?.startSeconds).toBeCloseTo(at(twenty, 0).startSeconds, 0);

  await page.getByRole("button", { name: "依次播放" }).click();
  await expectSoundPast(page, at(twenty, 1).startSeconds + 0.2);
  // The first one ends, and the second begins by itself.
  await expect(page.getByRole("status").getByText("2/19")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "停止" }).click();
});

test("a damaged mix plays what is left and says so", async ({ page }) => {
  await page.goto(`./?mix=${mix.slice(0, mix.length / 2)}`);
  await expect(page.getByRole("alert")).toContainText(/原有 20 段，这里是读得出的 \d+ 段/u);
  await expect(page.getByRole("button", { name: "依次播放" })).toBeVisible();
  await page.goto("./?mix=x");
  await expect(page.getByRole("alert")).toContainText("这条合辑链接坏了");
});

test("bookmarks leave as a mix, as Markdown, for Readwise and as an Anki deck with sound", async ({
  page,
}, testInfo) => {
  for (const { startSeconds } of [at(twenty, 3), at(twenty, 6)]) {
    await page.goto(`${episodePath}?t=${Math.ceil(startSeconds)}`);
    await expectEpisodeReady(page);
    await page.keyboard.press("b");
    await expect(page.getByText(/加书签$/u)).toBeVisible();
  }
  await page.goto("./?view=bookmarks");
  const press = (name: string) => page.getByRole("button", { name });
  const csv = await download(page, press("导出为 Readwise CSV"));
  expect(readFileSync(csv.path, "utf8").trim().split("\r\n")).toHaveLength(3);
  const markdown = await download(page, press("导出为 Markdown"));
  expect(readFileSync(markdown.path, "utf8")).toMatch(/^---\nsource: "http/u);

  const deck = await download(page, press("导出为 Anki 牌组"));
  expect(deck.name).toMatch(/^anki-\d{4}-\d\d-\d\d\.zip$/u);
  const files = unzipSync(new Uint8Array(readFileSync(deck.path)));
  const notes = strFromU8(files["notes.txt"] ?? new Uint8Array())
    .trim()
    .split("\n");
  const rows = notes.filter((line) => !line.startsWith("#"));
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    const name = /\[sound:(?<name>[^\]]+)\]/u.exec(row)?.groups?.["name"] ?? "";
    const path = testInfo.outputPath(name);
    writeFileSync(path, files[`media/${name}`] ?? new Uint8Array());
    expect(listDecodingFaults(path)).toBe("");
    expect(probe(path).streams).toMatchObject([{ codec_name: "mp3" }]);
  }
  await page.getByRole("link", { name: "做成合辑" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
});
