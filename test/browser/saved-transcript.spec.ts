import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openEpisode } from "./episode-page.ts";
import { at, publishedEpisode, sentences } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

/** Saves a format by the menu and gives back the file. */
async function save(page: Page, name: string): Promise<{ name: string; text: string }> {
  await page.getByRole("button", { name: "保存文稿" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const download = await waiting;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

for (const { label, extension, first } of [
  { label: "纯文本", extension: "txt", first: /^来生小酒馆 2025\/6\/8\n2025-06-08\n/u },
  { label: "Markdown", extension: "md", first: /^# 来生小酒馆 2025\/6\/8\n/u },
  { label: "SRT 字幕", extension: "srt", first: /^1\n00:00:0\d,\d{3} --> /u },
  { label: "WebVTT 字幕", extension: "vtt", first: /^WEBVTT\n\n1\n00:00:0\d\.\d{3} --> /u },
]) {
  test(`the transcript is saved as ${extension}`, async ({ page }) => {
    await openEpisode(page);
    const file = await save(page, label);
    expect(file.name).toBe(`2025-06-08-来生小酒馆 2025-6-8.${extension}`);
    expect(file.text).toMatch(first);
    expect(file.text).toContain(at(sentences, -1).text);
    if (extension === "md") expect(file.text).toContain(`/episodes/2025-06-08/?t=68.`);
  });
}

test("a browser that is given the WebVTT file reads every sentence from it", async ({ page }) => {
  await openEpisode(page);
  const { text } = await save(page, "WebVTT 字幕");
  const cues = await page.evaluate(async (vtt) => {
    const video = document.createElement("video");
    const track = document.createElement("track");
    track.src = `data:text/vtt;charset=utf-8,${encodeURIComponent(vtt)}`;
    track.default = true;
    video.append(track);
    document.body.append(video);
    track.track.mode = "hidden";
    await new Promise((resolve, reject) => {
      track.addEventListener("load", resolve);
      track.addEventListener("error", reject);
    });
    const read = [...(track.track.cues ?? [])].map((cue) => ({
      text: cue instanceof VTTCue ? cue.getCueAsHTML().textContent : "",
      startSeconds: cue.startTime,
    }));
    video.remove();
    return read;
  }, text);
  expect(cues.map((cue) => cue.text)).toEqual(sentences.map((sentence) => sentence.text));
  for (const [index, { startSeconds }] of cues.entries()) {
    expect(startSeconds).toBeCloseTo(at(sentences, index).startSeconds, 3);
  }
});

test("on paper stand title, date, stories and text, dark on white, and nothing else", async ({
  page,
}) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await openEpisode(page, "?q=AI");
  for (const gone of [
    page.getByRole("banner"),
    page.getByRole("navigation"),
    page.getByRole("region", { name: "播放器" }),
    page.getByRole("searchbox"),
    page.getByRole("group", { name: "关键词" }),
    page.getByRole("button", { name: "阅读设置" }),
    page.getByRole("button", { name: "取消筛选" }),
    page.getByRole("button", { name: "回到正在播放" }),
    page.getByRole("button", { name: /^更多：/u }).first(),
  ]) {
    await expect(gone).toBeHidden();
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/^2025-06-08 · /u)).toBeVisible();
  for (const { title } of publishedEpisode.stories) {
    await expect(page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
  }
  const { lightness, scheme } = await page.evaluate(() => {
    const text = document.querySelector("[data-paragraph] > p");
    const brush = document.createElement("canvas").getContext("2d");
    if (!text || !brush) throw new Error("there is nothing to look at");
    brush.fillStyle = getComputedStyle(text).color;
    brush.fillRect(0, 0, 1, 1);
    const [red = 255, green = 255, blue = 255] = brush.getImageData(0, 0, 1, 1).data;
    const { colorScheme } = getComputedStyle(document.documentElement);
    return { lightness: (red + green + blue) / 3, scheme: colorScheme };
  });
  expect(scheme).toBe("light");
  expect(lightness).toBeLessThan(80);
});

test("the menu prints, and its keys are the menu's", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) });
  });
  await openEpisode(page);
  const button = page.getByRole("button", { name: "保存文稿" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
  for (const name of ["纯文本", "Markdown", "SRT 字幕", "WebVTT 字幕", "打印"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => Reflect.get(window, "printed"))).toBe(1);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(page.getByRole("button", { name: "打印" })).toHaveCount(0);
});
