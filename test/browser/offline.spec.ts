import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expectEpisodeReady, expectSoundPast, findPlayer, readSound } from "./episode-page.ts";
import { createSiteOfTwo, olderEpisode, startMortalHost, type MortalHost } from "./mortal-host.ts";
import {
  askForBytes,
  expectWorker,
  findKeep,
  findRemove,
  keepOpenEpisode,
} from "./offline-page.ts";
import { publishedHeadline, publishedSound } from "./published-episode.ts";
import { findShareSheet, readSharedLink } from "./share-sheet.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// The browser itself logs what it could not load.
test.use({
  serviceWorkers: "allow",
  provokedMessages: /^error: Failed to load resource|net::ERR|Failed to fetch/u,
});

/** The folder of 谷歌, by how it is spoken. */
function findTagName(siteFolder: string): string {
  return readdirSync(join(siteFolder, "tags")).find((name) => name.startsWith("guge-")) ?? "";
}

let host: MortalHost;
let site: ReturnType<typeof createSiteOfTwo>;

test.beforeEach(async () => {
  site = createSiteOfTwo();
  host = await startMortalHost(site.folder);
});
test.afterEach(async () => {
  await host.kill();
  site.remove();
});

test("what is kept is opened, searched, heard, bookmarked and shared while the host is dead", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(host.url);
  await expectWorker(page);
  await page
    .getByRole("button", { name: `更多：${olderEpisode.title}` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "离线可听", exact: true }).click();
  await expect(page.getByText(/^正在保存 3\.0 MB/u)).toBeVisible();
  await page.goto(host.url + episodePath);
  await keepOpenEpisode(page);
  const navigation = page.getByRole("navigation", { name: "节目" }).first();
  await navigation.getByRole("link", { name: "离线", exact: true }).click();
  await expect(page).toHaveURL(`${host.url}?view=offline`);
  await expect(page.getByText(/^2 期 · \d+(\.\d)? MB$/u)).toBeVisible({ timeout: 20_000 });
  await host.kill();

  await test.step("pages open: those that were read and those that never were", async () => {
    await page.goto(`${host.url}?view=offline`);
    await expect(page.getByText("现在没有网络，下面这些照样能听、能读、能搜。")).toBeVisible();
    await expect(page.getByRole("list", { name: "离线可听" }).getByRole("listitem")).toHaveCount(2);
    await page.goto(`${host.url}episodes/${olderEpisode.id}/`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(olderEpisode.title);
    await page.goto(`${host.url}tags/${findTagName(site.folder)}/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("#谷歌");
    await page.goto(host.url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
  });

  await test.step("a search answers from what is here, and says so", async () => {
    await page.getByRole("searchbox", { name: "搜索" }).first().fill("图标库");
    await page.keyboard.press("Enter");
    await expect(page.locator("mark").first()).toBeVisible();
    await expect(page.getByText("现在没有网络：只在这台设备上的 2 期里找过。")).toBeVisible();
  });

  await test.step("bytes of the sound are answered exactly", async () => {
    const { length } = publishedSound;
    const sound = `${host.url}${episodePath}audio.mp3`;
    const last = publishedSound.at(-1);
    const expected: [string, Record<string, unknown>][] = [
      [
        "bytes=0-0",
        { status: 206, range: `bytes 0-0/${length}`, size: 1, last: publishedSound[0] },
      ],
      ["bytes=-100", { status: 206, range: `bytes ${length - 100}-${length - 1}/${length}`, last }],
      [`bytes=${length - 9}-${length + 9}`, { status: 206, size: 9, last }],
      [`bytes=${length}-`, { status: 416, range: `bytes */${length}`, size: 0 }],
    ];
    for (const [range, answer] of expected) {
      expect(await askForBytes(page, sound, range)).toMatchObject(answer);
    }
  });

  await test.step("an episode is heard to its end, and the next that is kept follows", async () => {
    await page.goto(`${host.url}${episodePath}?t=376`);
    await expectEpisodeReady(page);
    await page.getByRole("button", { name: "从 6:16 播放" }).click();
    await expectSoundPast(page, 376.2);
    await expect(findPlayer(page).region.getByText(olderEpisode.title).first()).toBeVisible({
      timeout: 20_000,
    });
    await expect.poll(async () => (await readSound(page)).isPaused).toBe(false);
  });

  await test.step("a sentence is bookmarked, a moment is shared", async () => {
    await page.keyboard.press("b");
    // Its toast would move into the sheet.
    await page.getByRole("status").getByRole("button", { name: "关闭", exact: true }).click();
    await page.keyboard.press("s");
    await expect(findShareSheet(page)).toBeVisible();
    expect(await readSharedLink(page)).toContain(`/episodes/${olderEpisode.id}/?t=`);
    await navigation.getByRole("link", { name: "书签" }).click();
    await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  });

  await test.step("the host comes back, and what was kept goes", async () => {
    await host.start();
    await navigation.getByRole("link", { name: "离线", exact: true }).click();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText(/^现在没有网络/u)).toBeHidden();
    await page.getByRole("button", { name: "选择" }).click();
    await page.getByRole("checkbox", { name: olderEpisode.title }).check();
    await page.getByRole("button", { name: /^移除 1 期 · /u }).click();
    await page.getByRole("button", { name: "移除", exact: true }).click();
    await expect(page.getByRole("list", { name: "离线可听" }).getByRole("listitem")).toHaveCount(1);
    await page.goto(host.url + episodePath);
    await findRemove(page).click();
    await expect(findKeep(page)).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const kept = await caches.open("afterlife-intel@/#kept");
          return (await kept.keys()).filter(({ url }) => url.includes("2025-06-08")).length;
        }),
      )
      .toBe(0);
  });
});

test("what the browser has deleted is told, and kept again", async ({ page }) => {
  await page.goto(host.url + episodePath);
  await expectWorker(page);
  await keepOpenEpisode(page);
  await page.evaluate(() => caches.delete("afterlife-intel@/#kept"));
  await page.reload();
  await expect(page.getByText("浏览器清掉了 1 期离线内容。")).toBeVisible();
  await page.getByRole("button", { name: "重新保存" }).click();
  await expect(findRemove(page)).toBeVisible({ timeout: 20_000 });
});

test("a full disk is told, and the page goes on", async ({ page, context }) => {
  await page.goto(host.url + episodePath);
  await expectWorker(page);
  const tools = await context.newCDPSession(page);
  const origin = new URL(host.url).origin;
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await tools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: used + 700_000 });
  await findKeep(page).click();
  await expect(page.getByText("这台设备的空间满了：先移除几期。")).toBeVisible({ timeout: 20_000 });
  await findPlayer(page).play.click();
  await expectSoundPast(page, 0.3);
});
