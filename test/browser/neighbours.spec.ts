import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { emptyPlaybackMemory, renderPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";
import { expectEpisodeReady, expectSoundPast, findPlayer, readSeconds } from "./episode-page.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));

/** Two shows on one host, under `/a/` and `/b/`: the same build, found by two paths. */
async function startNeighbours(): Promise<{ readonly host: StaticServer; readonly root: string }> {
  const host = await startStaticServer(folder, "/a/", (request) => {
    request.url = request.url?.replace(/^\/b\//u, "/a/") ?? "/";
    return false;
  });
  return { host, root: new URL("/", host.url).href };
}

const readKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).toSorted());

test("two shows of one host remember apart, and one does not pause the other", async ({
  context,
}) => {
  const { host, root } = await startNeighbours();
  try {
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(`${root}a/${episodePath}?t=60`);
    await expectEpisodeReady(first);
    await findPlayer(first).play.click();
    await expectSoundPast(first, 60.5);
    await first.keyboard.press("b");
    await second.goto(`${root}b/${episodePath}`);
    await expectEpisodeReady(second);
    expect(await readSeconds(second)).toBe(0);
    await findPlayer(second).play.click();
    await expectSoundPast(second, 0.5);
    await expect(findPlayer(first).pause).toBeVisible();
    await second.goto(`${root}b/?view=bookmarks`);
    await expect(second.getByText(/^还没有书签/u)).toBeVisible();
    const keys = await readKeys(second);
    expect(keys.filter((key) => !/^afterlife-intel@\/[ab]\//u.test(key))).toEqual([]);
    const databases = await second.evaluate(() => indexedDB.databases());
    expect(new Set(databases.map(({ name }) => name))).toEqual(
      new Set(["afterlife-intel@/a/", "afterlife-intel@/b/"]),
    );
  } finally {
    await host.close();
  }
});

test("what they remembered together is copied once, without what belongs to others", async ({
  page,
}) => {
  const { host, root } = await startNeighbours();
  const position = { seconds: 200, updatedAtMs: 1_750_000_000_000, isFinished: false };
  const positions = { "2025-06-08": position, "somebody-elses": position };
  const shared = renderPlaybackMemory({ ...emptyPlaybackMemory, positions });
  try {
    await page.addInitScript((text) => {
      localStorage.setItem("afterlife-intel/playback", text);
      localStorage.setItem("afterlife-intel/preferences", '{"version":1,"theme":"day"}');
    }, shared);
    await page.goto(`${root}a/${episodePath}`);
    await expectEpisodeReady(page);
    await expect.poll(() => readSeconds(page)).toBe(200);
    const stored = await page.evaluate(() => ({
      own: localStorage.getItem("afterlife-intel@/a/playback"),
      shared: localStorage.getItem("afterlife-intel/playback"),
      copied: localStorage.getItem("afterlife-intel@/a/copied"),
    }));
    expect(stored.own).not.toContain("somebody-elses");
    expect(stored).toMatchObject({ shared, copied: "true" });
    // The second visit takes nothing over: the listener has moved on.
    await page.keyboard.press("1");
    await expect.poll(() => readSeconds(page)).toBeLessThan(40);
    await page.reload();
    await expectEpisodeReady(page);
    expect(await readSeconds(page)).toBeLessThan(40);
  } finally {
    await host.close();
  }
});
