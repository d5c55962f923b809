import { findPlayer, openEpisode, pause, play, readSeconds } from "./episode-page.ts";
import { expectPainted } from "./painted-text.ts";
import { at, findSentenceAt, sentences } from "./published-episode.ts";
import { episodePath, siteUrl } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

for (const index of [2, 12, 25]) {
  const spoken = at(sentences, index);
  test(`sharing in ${spoken.text.slice(0, 8)}… copies a link that quotes the sentence`, async ({
    page,
  }) => {
    await openEpisode(page, `?t=${Math.ceil(spoken.startSeconds + 1)}`);
    await play(page);
    await pause(page);
    expect(findSentenceAt(await readSeconds(page))).toBe(spoken);
    await findPlayer(page).share.click();
    await expect(page.getByText(/^已复制 \d:\d\d 的链接$/u)).toBeVisible();

    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\?t=\d+(?:\.\d)?$/u);
    expect(link.startsWith(siteUrl + episodePath)).toBe(true);
    const seconds = Number(new URL(link).searchParams.get("t"));
    // Cut to a tenth, so that no spoken sound is lost.
    expect(spoken.startSeconds - seconds).toBeGreaterThanOrEqual(0);
    expect(spoken.startSeconds - seconds).toBeLessThan(0.1);

    const visitor = await page.context().newPage();
    await visitor.goto(link);
    await expectPainted(visitor, "shared-quote", [spoken.text]);
  });
}

test("the key s shares from the library page too", async ({ page }) => {
  await page.goto("./");
  await play(page);
  await pause(page);
  await page.keyboard.press("s");
  await expect(page.getByText(/^已复制 0:0\d 的链接$/u)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${siteUrl}${episodePath}?t=`)).toBe(true);
});

test.describe("where the clipboard is refused", () => {
  test.use({ permissions: [] });

  test("the link is shown to be copied by hand", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.defineProperty(navigator.clipboard, "writeText", {
        value: () => Promise.reject(new DOMException("no", "NotAllowedError")),
      });
    });
    await openEpisode(page, "?t=100");
    await findPlayer(page).share.click();
    const box = page.getByRole("textbox", { name: "浏览器不让复制，请手动复制这条链接：" });
    await expect(box).toHaveValue(`${siteUrl}${episodePath}?t=100`);
    await page.getByRole("button", { name: "关闭" }).click();
    await expect(box).toBeHidden();
  });
});
