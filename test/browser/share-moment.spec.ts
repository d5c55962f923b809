import { findPlayer, openEpisode, pause, play, readSeconds } from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { at, findSentenceAt, sentences } from "./published-episode.ts";
import { findShareSheet, readSharedLink } from "./share-sheet.ts";
import { episodePath, siteUrl } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("what is being spoken is shared as a clip of its sentence", async ({ page }) => {
  const spoken = at(sentences, 12);
  await openEpisode(page, `?t=${Math.ceil(spoken.startSeconds + 1)}`);
  await play(page);
  await pause(page);
  expect(findSentenceAt(await readSeconds(page))).toBe(spoken);
  await findPlayer(page).share.click();
  const link = await readSharedLink(page);
  expect(link.startsWith(siteUrl + episodePath)).toBe(true);
  const [start = 0, end = 0] = (new URL(link).searchParams.get("t") ?? "").split(",").map(Number);
  // Cut and raised to tenths, so that no spoken sound is lost.
  expect(spoken.startSeconds - start).toBeGreaterThanOrEqual(0);
  expect(spoken.startSeconds - start).toBeLessThan(0.1);
  expect(Math.abs(end - spoken.endSeconds)).toBeLessThan(0.4);

  await page.goto(link);
  await expectPainted(page, "shared-quote", [spoken.text.replace(/[。！？]$/u, "")]);
  await expect(page.getByRole("button", { name: /^播放这一段 · \d+ 秒$/u })).toBeVisible();
});

test("the key s shares from the library page too", async ({ page }) => {
  await page.goto("./");
  await play(page);
  await pause(page);
  await page.keyboard.press("s");
  const link = await readSharedLink(page);
  expect(link.startsWith(`${siteUrl}${episodePath}?t=`)).toBe(true);
});

test("where the clipboard is refused the link is there to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.defineProperty(navigator.clipboard, "writeText", {
      value: () => Promise.reject(new DOMException("no", "NotAllowedError")),
    });
  });
  await openEpisode(page, "?t=100");
  await findPlayer(page).share.click();
  const sheet = findShareSheet(page);
  await sheet.getByRole("button", { name: "复制链接" }).click();
  await expect(sheet.getByRole("alert")).toContainText("请手动复制这条链接");
  const chosen = await sheet
    .getByRole("textbox", { name: "链接" })
    .evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    );
  expect(chosen.startsWith(siteUrl + episodePath)).toBe(true);
});
