import { fileURLToPath } from "node:url";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";
import { publishedHeadline } from "./published-episode.ts";
import { expectEpisodeReady, expectSoundAt, expectSoundPast, readSeconds } from "./episode-page.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// A path that leads nowhere is answered with a page and the status 404, which the browser logs.
test.use({ provokedMessages: /^error: Failed to load resource: .*404/u });

const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));

// No rewrite rules and no page for unknown paths: what the cheapest host does.
for (const prefix of ["/", "/some/path/"]) {
  test.describe(`on a plain host under ${prefix}`, () => {
    let server: StaticServer;

    test.beforeAll(async () => {
      server = await startStaticServer(folder, prefix);
    });
    test.afterAll(() => server.close());

    test("a deep link opens, plays and seeks", async ({ page }) => {
      await page.goto(`${server.url}${episodePath}?t=83`);
      await expectEpisodeReady(page);
      await expectSoundAt(page, 83);
      await page.getByRole("button", { name: "从 1:23 播放" }).click();
      await expectSoundPast(page, 83.3);
      await page.keyboard.press("9");
      await expectSoundPast(page, 341.2);
      expect(await readSeconds(page)).toBeLessThan(345);
      await page.reload();
      await expectEpisodeReady(page);
      await expect.poll(() => readSeconds(page)).toBeGreaterThan(341);
    });

    test("the listener's own page opens from its address and from a page inside", async ({
      page,
    }) => {
      await page.goto(`${server.url}?view=history`);
      await expect(page.getByText("还没有听过节目。")).toBeVisible();
      await page.goto(server.url + episodePath);
      await page.getByRole("link", { name: "书签", exact: true }).click();
      await expect(page.getByText(/^还没有书签/u)).toBeVisible();
      expect(page.url()).toBe(`${server.url}?view=bookmarks`);
    });

    test("links between the pages stay under the path", async ({ page }) => {
      await page.goto(server.url);
      await page.getByRole("heading", { level: 1 }).getByRole("link").click();
      await expectEpisodeReady(page);
      expect(page.url()).toBe(server.url + episodePath);
      await page.getByRole("banner").getByRole("link", { name: "来生情报站" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(publishedHeadline);
      expect(page.url()).toBe(server.url);
      await page.getByRole("main").getByRole("button", { name: /^谷歌/u }).click();
      // The one of the opening is folded.
      await expect(page.locator("mark")).toHaveCount(3);
      await page.reload();
      await expect(page.locator("mark")).toHaveCount(3);
    });
  });
}

// The page of a host's 404 stands at the path that was asked for.
test("a plain host's page for unknown paths puts a damaged link right, and leads home from others", async ({
  page,
}) => {
  const server = await startStaticServer(folder);
  try {
    for (const damaged of ["%23t%3D83", "%3Ft%3D83", "%EF%BC%9Ft=83"]) {
      await page.goto(server.url + episodePath + damaged);
      await expect(page.getByRole("button", { name: "从 1:23 播放" })).toBeVisible();
      expect(page.url()).toBe(`${server.url}${episodePath}?t=83`);
    }
    await page.goto(`${server.url}nothing/here/at/all`);
    await page.getByRole("main").getByRole("link", { name: /首页/u }).click();
    await expect.poll(() => page.url()).toBe(server.url);
  } finally {
    await server.close();
  }
});

test("the preview sends a folder without its slash on, and answers unknown paths with 404", async ({
  page,
  request,
}) => {
  const answer = await request.get("episodes/2025-06-08?t=83", { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers()["location"]).toBe("/episodes/2025-06-08/?t=83");
  expect((await request.get("nothing/here")).status()).toBe(404);
  expect((await request.get("episodes/..%2f..%2fpackage.json")).status()).toBe(404);
  await page.goto("episodes/2025-06-08?t=83");
  await expect(page.getByRole("button", { name: "从 1:23 播放" })).toBeVisible();
});
