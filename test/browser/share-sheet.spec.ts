import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { StaticServer } from "../support/static-server.ts";
import { listDecodingFaults, probe, readCodes, readPngSize, readSamples } from "./decode-media.ts";
import { expectEpisodeReady } from "./episode-page.ts";
import { startPolicySite } from "./policy-site.ts";
import { at, findSentence, publishedEpisode } from "./published-episode.ts";
import { download, findShareSheet } from "./share-sheet.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const sentence = findSentence("百米选手");
const soundPath = "public/episodes/2025-06-08/audio.mp3";
let server: StaticServer;

test.beforeAll(async () => {
  server = await startPolicySite();
});
test.afterAll(() => server.close());
test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

async function openSheet(page: Page, query: string) {
  await page.goto(server.url + episodePath + query);
  await expectEpisodeReady(page);
  await page.keyboard.press("s");
  const sheet = findShareSheet(page);
  await expect(sheet.getByRole("button", { name: "复制链接" })).toBeVisible();
  return sheet;
}

test("a quote is cut by keys and leaves as link, text, code, card and sound", async ({ page }) => {
  const sheet = await openSheet(page, "?t=96");
  const link = sheet.getByRole("textbox", { name: "链接" });
  const mark = sheet.getByRole("group", { name: "引文" }).locator("mark");
  const start = sheet.getByRole("slider", { name: "起点" });
  const end = sheet.getByRole("slider", { name: "终点" });
  await expect(mark).toHaveText(sentence.text);

  await start.press("ArrowRight");
  await expect(mark).toHaveText(sentence.text.slice(1));
  await sheet.getByRole("button", { name: "起点前移一个词" }).click();
  await end.press("Shift+ArrowRight");
  await expect(mark).toHaveText(/^这就好比.*顶尖模型。$/u);
  await end.press("Shift+ArrowLeft");
  await sheet.getByRole("button", { name: "终点前移一个词" }).click();
  await sheet.getByRole("button", { name: "终点后移一个词" }).click();
  await expect(mark).toHaveText(sentence.text);
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);

  const url = `${server.url}${episodePath}?t=94.7,99.5`;
  await expect(link).toHaveValue(url);
  await sheet.getByRole("radio", { name: "从这里" }).check();
  await expect(link).toHaveValue(`${server.url}${episodePath}?t=94.7`);
  await sheet.getByRole("radio", { name: "只这一段" }).check();
  await sheet.getByRole("button", { name: "复制链接" }).click();
  await expect(sheet.getByRole("button", { name: "已复制" })).toBeVisible();
  expect(await readClipboard(page)).toBe(url);
  await sheet.getByRole("button", { name: "复制引文和链接" }).click();
  const cited = `“${sentence.text}”\n何夕2077，来生情报站 2025-06-08，1:34\n${url}`;
  await expect.poll(() => readClipboard(page)).toBe(cited);
  await sheet.getByRole("button", { name: "复制嵌入代码" }).click();
  const embedUrl = `${server.url}embed/2025-06-08/?t=94.7,99.5`;
  await expect.poll(() => readClipboard(page)).toContain(`<iframe src="${embedUrl}"`);

  await sheet.getByRole("button", { name: "二维码" }).click();
  const code = await sheet.getByRole("img", { name: /^二维码/u }).screenshot();
  expect(await readCodes(code)).toEqual([url]);

  for (const theme of ["夜", "昼"]) {
    await sheet.getByRole("radio", { name: theme }).check();
    const card = await download(page, sheet.getByRole("button", { name: "保存卡片" }));
    expect(card.name).toMatch(/^2025-06-08-这就好比.*\.png$/u);
    const picture = readFileSync(card.path);
    expect(readPngSize(picture)).toEqual([1080, 1440]);
    expect(await readCodes(picture)).toEqual([url]);
  }

  const sound = await download(page, sheet.getByRole("button", { name: "保存声音片段" }));
  expect(sound.name).toMatch(/\.mp3$/u);
  expectSoundOf(sound.path, sentence);
  const { tags } = probe(sound.path).format;
  expect(tags).toMatchObject({ title: sentence.text, artist: "何夕2077", comment: url });
  expect(await decodeInPage(page, sound.path)).toBeCloseTo(
    sentence.endSeconds - sentence.startSeconds,
    1,
  );
  const note = await download(page, sheet.getByRole("button", { name: "保存引文笔记" }));
  expect(note.name).toMatch(/\.md$/u);
  const markdown = readFileSync(note.path, "utf8");
  expect(markdown).toMatch(/^---\nsource: "http[^"]+\?t=94\.7,99\.5"\n/u);
  expect(markdown).toContain(`\n> ${sentence.text}\n`);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

/** The sound is that of the episode, to the sample, and as long as was asked for. */
function expectSoundOf(
  path: string,
  { startSeconds, endSeconds }: { readonly startSeconds: number; readonly endSeconds: number },
): void {
  expect(listDecodingFaults(path)).toBe("");
  const clip = readSamples(path);
  const whole = readSamples(soundPath);
  const start = Math.round(startSeconds * 44_100);
  expect(Math.abs(clip.length - (endSeconds - startSeconds) * 44_100)).toBeLessThan(1152);
  const worst = clip.reduce(
    (most, sample, index) => Math.max(most, Math.abs(sample - (whole[start + index] ?? 0))),
    0,
  );
  expect(worst).toBeLessThan(1e-4);
}

/** How long Chromium takes a sound to be. */
function decodeInPage(page: Page, path: string): Promise<number> {
  const bytes = readFileSync(path).toString("base64");
  return page.evaluate(async (text) => {
    const sound = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const context = new OfflineAudioContext(1, 44_100, 44_100);
    return (await context.decodeAudioData(sound.buffer)).duration;
  }, bytes);
}

test("a long quote is cut at a sentence's end on the card, which says so", async ({ page }) => {
  const sheet = await openSheet(page, "?t=10,60");
  await expect(sheet.getByText("引文太长，卡片上只放得下前面一部分。")).toBeVisible();
  await expect(sheet.getByRole("img", { name: /^引文卡片/u })).toBeVisible();
});

test("a story is shared as a place to listen on from", async ({ page }) => {
  await page.goto(server.url + episodePath);
  await expectEpisodeReady(page);
  const story = at(publishedEpisode.stories, 2);
  await page.getByRole("button", { name: `分享：${story.title}` }).click();
  const sheet = findShareSheet(page);
  await expect(sheet.getByRole("radio", { name: "从这里" })).toBeChecked();
  const link = await sheet.getByRole("textbox", { name: "链接" }).inputValue();
  const seconds = Number(new URL(link).searchParams.get("t"));
  expect(Math.abs(seconds - story.startMs / 1000)).toBeLessThan(1);
});

test("on a phone the system's sheet takes text and card, and tiles say what they do @phone", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ text, files = [] }: ShareData) => {
        shared.push({ text, files: files.map(({ name, type }) => [name.slice(-4), type]) });
        document.documentElement.dataset["shared"] = JSON.stringify(shared);
      },
    });
  });
  await page.goto(`${server.url}${episodePath}?t=96`);
  await expectEpisodeReady(page);
  await page.keyboard.press("s");
  const sheet = findShareSheet(page);
  await sheet.getByRole("button", { name: "系统分享", exact: true }).click();
  await sheet.getByRole("button", { name: /^系统分享：准备好了/u }).click();
  const url = `${server.url}${episodePath}?t=94.7,99.5`;
  await expect
    .poll(async () => {
      const said = await page.locator("html").getAttribute("data-shared");
      return JSON.parse(said ?? "[]");
    })
    .toEqual([
      {
        text: `“${sentence.text}”\n何夕2077，来生情报站 2025-06-08，1:34\n${url}`,
        files: [[".png", "image/png"]],
      },
    ]);
  const sound = await download(page, sheet.getByRole("button", { name: "声音 MP3，保存" }));
  expectSoundOf(sound.path, sentence);
  await expect(sheet.getByRole("button", { name: "卡片 PNG，保存" })).toBeVisible();
  await expect(sheet.getByRole("button", { name: "引文 MD，保存" })).toBeVisible();
});
