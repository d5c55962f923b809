import type { Page, Route } from "@playwright/test";
import {
  expectEpisodeReady,
  expectSoundPast,
  findPlayer,
  findTranscript,
  openEpisode,
} from "./episode-page.ts";
import { at, publishedHeadline, publishedText, sentences } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// The browser itself logs what it could not load.
test.use({ provokedMessages: /^error: Failed to load resource|was preloaded using link preload/u });

const answer =
  (status: number, body: string) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, body, contentType: "application/json" });

const troubles = [
  {
    name: "a file that is not there",
    handle: answer(404, "not found"),
    sentence: "没有 2025-06-08 这一期。",
  },
  {
    name: "a lost connection",
    handle: (route: Route) => route.abort("internetdisconnected"),
    sentence: "连不上网络，或者服务器没有回应。",
  },
  {
    name: "a server that fails",
    handle: answer(503, "busy"),
    sentence: "连不上网络，或者服务器没有回应。",
  },
  {
    name: "a file that is no JSON",
    handle: answer(200, publishedText.slice(0, 5000)),
    sentence: "文件损坏，没法显示。",
  },
  {
    name: "a file of another shape",
    handle: answer(200, '{"version":1,"title":"half"}'),
    sentence: "文件损坏，没法显示。",
  },
  {
    name: "a file of a newer version",
    handle: answer(200, publishedText.replace('"version": 1', '"version": 2')),
    sentence: "文件比这个页面新，请刷新后再看。",
  },
] as const;

/** The sentence is there with a retry, and the retry works once the cause is gone. */
async function expectWayOut(page: Page, sentence: string, url: string): Promise<void> {
  const note = page.getByRole("alert").filter({ hasText: sentence });
  await expect(note).toBeVisible();
  await page.unroute(url);
  const own = note.getByRole("button", { name: "重试" });
  // The page of what is not there has it among the ways on.
  const isPage = (await own.count()) === 0;
  await (isPage ? page.getByRole("main").getByRole("button", { name: "重试" }) : own).click();
  await expect(note).toBeHidden();
}

for (const { name, handle, sentence } of troubles) {
  test(`${name} in place of the episode: a sentence, and a retry that works`, async ({ page }) => {
    await page.route("**/episodes/*/text.json", handle);
    await page.goto(episodePath);
    await expectWayOut(page, sentence, "**/episodes/*/text.json");
    await expectEpisodeReady(page);
    await expect(findTranscript(page).locator("p").first()).toHaveText(at(sentences, 0).text);
  });
}

for (const { file, path, back } of [
  { file: "**/episodes/index.json", path: "./", back: publishedHeadline },
  { file: "**/station.json", path: "./", back: "来生情报站" },
  { file: "**/tags/index.json", path: "./?tag=谷歌", back: "4 处 · 1 期节目" },
  { file: "**/search/index.json", path: "./?q=图标库", back: publishedHeadline },
]) {
  test(`a lost ${file} on ${path}: a sentence, and a retry that works`, async ({ page }) => {
    await page.route(file, (route) => route.abort("internetdisconnected"));
    await page.goto(path);
    await expectWayOut(page, "连不上网络，或者服务器没有回应。", file);
    await expect(page.getByText(back).first()).toBeVisible();
  });
}

for (const { name, handle } of [
  { name: "a sound that is not there", handle: answer(404, "not found") },
  {
    name: "a sound that cannot be reached",
    handle: (route: Route) => route.abort("connectionrefused"),
  },
  { name: "a sound that is none", handle: answer(200, "this is text") },
]) {
  test(`${name}: a sentence, a retry that works, and a transcript to read`, async ({ page }) => {
    await page.route("**/audio.mp3", handle);
    await page.goto(`${episodePath}?t=83`);
    const player = findPlayer(page);
    await player.play.click();
    const sentence = "声音放不出来：可能是断网，或者文件不在了。文稿照样能读。";
    await expect(player.region.getByText(sentence)).toBeVisible();
    await expect(findTranscript(page).locator("p").first()).toHaveText(at(sentences, 0).text);

    await page.unroute("**/audio.mp3");
    await player.region.getByRole("button", { name: "重试" }).click();
    await expectSoundPast(page, 83.1);
    await expect(player.region.getByText(sentence)).toBeHidden();
    await expect(player.pause).toBeVisible();
  });
}

test("sound that the browser will not remember is announced, not fatal", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openEpisode(page);
  await findPlayer(page).play.click();
  await expectSoundPast(page, 0.3);
  await findPlayer(page).pause.click();
  await expect(page.getByText("浏览器的存储满了：新的进度和书签可能留不住。")).toBeVisible();
});
