import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import {
  layOutPages,
  listCaptions,
  findPageIndexAt,
  findSpokenWord,
} from "#core/share/caption-pages.ts";
import { createCardGeometry } from "#core/share/card-geometry.ts";
import { findQuote } from "#core/share/quote.ts";
import { listQuoteWords } from "#core/share/quote-words.ts";
import { createTranscript } from "#core/files/read-episode.ts";
import { createWordRoom, findWordBox } from "#features/share-sheet/video/video-painter.ts";
import { quoteFont } from "#features/share-sheet/card/draw-card.ts";
import type { StaticServer } from "../support/static-server.ts";
import { listDecodingFaults, probe, readFrame } from "./decode-media.ts";
import { expectEpisodeReady } from "./episode-page.ts";
import { startPolicySite } from "./policy-site.ts";
import { findSentence, publishedEpisode } from "./published-episode.ts";
import { download, findShareSheet } from "./share-sheet.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const sentence = findSentence("百米选手");
const size = { width: 1080, height: 1350 };
let server: StaticServer;

test.beforeAll(async () => {
  server = await startPolicySite();
});
test.afterAll(() => server.close());

/** The words as the video lays them out, measured with the fonts of this browser. */
async function layOutVideo(page: Page) {
  const transcript = createTranscript(publishedEpisode.transcript);
  const words = listQuoteWords(transcript);
  const quote = findQuote(transcript, words, { startSeconds: sentence.startSeconds + 0.5 });
  if (!quote) throw new Error("the sentence has no words");
  const geometry = createCardGeometry(size);
  const widths = new Map<string, number>();
  const asked: [text: string, font: string][] = [];
  const layOut = () =>
    layOutPages(
      listCaptions(transcript, words, quote),
      createWordRoom(geometry),
      (text, pixels) => {
        const font = quoteFont(pixels);
        asked.push([text, font]);
        return widths.get(font + text) ?? 40;
      },
    );
  // What is asked for depends on what was answered: until nothing new is.
  for (let round = 0; round < 4; round += 1) {
    layOut();
    const measured = await page.evaluate((lines) => {
      const context = document.createElement("canvas").getContext("2d");
      return lines.map(([text, font]) => {
        if (context) context.font = font;
        return context?.measureText(text).width ?? 0;
      });
    }, asked);
    asked.forEach(([text, font], index) => widths.set(font + text, measured[index] ?? 0));
  }
  return { pages: layOut(), geometry };
}

/** The box around the amber pixels of a frame. */
function findAmber(frame: Buffer, { width, height } = size) {
  const box = { left: width, right: 0, top: height, bottom: 0, count: 0 };
  for (let at = 0; at < frame.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = frame.subarray(at, at + 3);
    if (red < 200 || green < 170 || blue > 110) continue;
    const x = (at / 3) % width;
    const y = Math.floor(at / 3 / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    box.count += 1;
  }
  return box;
}

const lengthSeconds = sentence.endSeconds - sentence.startSeconds;
const frameSeconds = 1152 / 44_100;

/** Makes the video of the sentence and saves it; once it is called off on the way. */
async function makeVideo(page: Page, url: string) {
  await page.goto(`${url}${episodePath}?t=96`);
  await expectEpisodeReady(page);
  await page.keyboard.press("s");
  const sheet = findShareSheet(page);
  await sheet.getByRole("button", { name: "生成视频片段" }).click();
  await sheet.getByRole("button", { name: "取消生成视频片段" }).click();
  await sheet.getByRole("button", { name: "生成视频片段" }).click();
  await expect(sheet.getByRole("progressbar")).toBeVisible();
  const save = sheet.getByRole("link", { name: "保存视频片段" });
  await expect(save).toBeVisible({ timeout: 120_000 });
  // What was pressed has become this: keys go on from here.
  await expect(save).toBeFocused();
  return download(page, save);
}

/** Three decoded frames have amber in the box of the word that is spoken then, and nowhere else. */
async function expectAmber(page: Page, path: string, startSeconds: number): Promise<void> {
  const { pages, geometry } = await layOutVideo(page);
  for (const wanted of [0.12, 0.5, 0.9]) {
    const { frame, shown, spoken } = findFrame(wanted);
    const word = findWordBox({ page: shown, geometry }, spoken);
    const amber = findAmber(readFrame(path, frame));
    expect(amber.count).toBeGreaterThan(word.width * word.height * 0.3);
    expect(amber.left).toBeGreaterThanOrEqual(Math.floor(word.x) - 2);
    expect(amber.right).toBeLessThanOrEqual(Math.ceil(word.x + word.width) + 2);
    expect(amber.top).toBeGreaterThanOrEqual(Math.floor(word.y) - 2);
    expect(amber.bottom).toBeLessThanOrEqual(Math.ceil(word.y + word.height) + 2);
  }

  /** A frame inside of a word, about so far into the sentence. */
  function findFrame(share: number) {
    const read = (frame: number) => {
      const seconds = startSeconds + frame / 25;
      const shown = pages[findPageIndexAt(pages, seconds)];
      return { frame, shown, spoken: shown ? findSpokenWord(shown, seconds) : -1 };
    };
    for (let frame = Math.round(share * lengthSeconds * 25); frame < 1000; frame += 1) {
      const { shown, spoken } = read(frame);
      const isInside = [-1, 1].every((by) => read(frame + by).spoken === spoken);
      if (shown && spoken !== -1 && isInside) return { frame, shown, spoken };
    }
    throw new Error("nothing is spoken there");
  }
}

/** When the first of so many frames of sound sounds: the last one holds the sentence's end. */
function findStart(count: number): number {
  const delay = 1105;
  const last = Math.ceil((sentence.endSeconds * 44_100 + delay) / 1152 - 1e-6) - 1;
  return ((last + 1 - count) * 1152 - delay) / 44_100;
}

test("a clip becomes a video whose words light up as they are spoken", async ({ page }) => {
  test.setTimeout(180_000);
  const { name, path } = await makeVideo(page, server.url);
  expect(name).toMatch(/^2025-06-08-这就好比.*\.mp4$/u);
  const { streams, format } = probe(path);
  expect(streams).toMatchObject([
    { codec_name: "h264", ...size, avg_frame_rate: "25/1" },
    { codec_name: "mp3", sample_rate: "44100" },
  ]);
  expectLength(format.duration);
  expect(listDecodingFaults(path)).toBe("");
  const count = Math.round(Number(streams[1]?.["duration"]) / frameSeconds);
  await expectAmber(page, path, findStart(count));
});

test("the video has the shape that was chosen", async ({ page }) => {
  test.setTimeout(180_000);
  for (const [shape, width, height] of [
    ["story", 1080, 1920],
    ["landscape", 1920, 1080],
  ] as const) {
    await page.goto(`${server.url}${episodePath}?t=94.7,96`);
    await expectEpisodeReady(page);
    await page.keyboard.press("s");
    const sheet = findShareSheet(page);
    await sheet.getByRole("combobox", { name: "视频的形状" }).selectOption(shape);
    await sheet.getByRole("button", { name: "生成视频片段" }).click();
    const save = sheet.getByRole("link", { name: "保存视频片段" });
    await expect(save).toBeVisible({ timeout: 60_000 });
    const { path } = await download(page, save);
    expect(probe(path).streams).toMatchObject([{ width, height, avg_frame_rate: "25/1" }, {}]);
    expect(listDecodingFaults(path)).toBe("");
    // The spoken word is lit here too, on the picture and nowhere at its edges.
    const frame = readFrame(path, 5);
    expect(frame.length).toBe(width * height * 3);
    const amber = findAmber(frame, { width, height });
    expect(amber.count).toBeGreaterThan(1000);
    expect([amber.left > 40, amber.right < width - 30]).toEqual([true, true]);
  }
});

/** As long as the sentence, with at most six frames of sound before it. */
function expectLength(duration: string): void {
  const leadSeconds = Number(duration) - lengthSeconds;
  expect(leadSeconds).toBeGreaterThan(-0.04);
  expect(leadSeconds).toBeLessThan(7 * frameSeconds + 0.04);
}

test.describe("where the browser writes no H.264", () => {
  let withoutH264: StaticServer;
  test.beforeAll(async () => {
    withoutH264 = await startPolicySite(refuseH264);
  });
  test.afterAll(() => withoutH264.close());

  test("the video is VP9 with Opus, and its words light up alike", async ({ page }) => {
    test.setTimeout(240_000);
    const { name, path } = await makeVideo(page, withoutH264.url);
    expect(name).toMatch(/\.webm$/u);
    const { streams, format } = probe(path);
    expect(streams).toMatchObject([
      { codec_name: "vp9", ...size },
      { codec_name: "opus", sample_rate: "48000" },
    ]);
    expectLength(format.duration);
    expect(listDecodingFaults(path)).toBe("");
    const count = Math.round(Number(format.duration) / frameSeconds);
    await expectAmber(page, path, findStart(count));
  });
});

const siteRoot = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));

/** Gives the worker an encoder that knows no H.264: what a page puts into itself does not get there. */
function refuseH264({ url = "/" }: IncomingMessage, response: ServerResponse): boolean {
  if (!/\/video-worker-[^/]+\.js$/u.test(url)) return false;
  const refusal = `{
    const ask = VideoEncoder.isConfigSupported.bind(VideoEncoder);
    VideoEncoder.isConfigSupported = async (config) =>
      config.codec.startsWith("avc") ? { supported: false, config } : ask(config);
  }\n`;
  response.setHeader("content-type", "text/javascript");
  response.end(refusal + readFileSync(join(siteRoot, url), "utf8"));
  return true;
}
