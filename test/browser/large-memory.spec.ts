import { createBookmarkKey, type Bookmarks } from "#core/listener/bookmark-file.ts";
import { renderBackupFile } from "#core/listener/backup-file.ts";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { emptyRecentSearches } from "#core/listener/recent-search-file.ts";
import { emptyPreferences } from "#core/listener/preference-file.ts";
import { awaitPaint } from "./await-paint.ts";
import { expect, test } from "./station-test.ts";

const count = 22_000;
const episodeTitle = "来生小酒馆 2025/6/8";

function createBookmarks(): Bookmarks {
  const bookmarks = Array.from({ length: count }, (_, index) => ({
    episodeId: "2025-06-08",
    episodeTitle,
    startSeconds: index / 100,
    endSeconds: index / 100 + 0.01,
    text: `第${index}句`,
    note: "",
    createdAtMs: 1,
    changedAtMs: 1,
    isDeleted: false,
  }));
  return Object.fromEntries(bookmarks.map((bookmark) => [createBookmarkKey(bookmark), bookmark]));
}

test("22,000 bookmarks of a backup: soon there, few elements, all of them found and copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const backup = renderBackupFile(
    {
      playback: emptyPlaybackMemory,
      bookmarks: createBookmarks(),
      preferences: emptyPreferences,
      tags: {},
      searches: emptyRecentSearches,
    },
    0,
  ).replaceAll(/\n\s*/gu, "");
  await page.goto("./?view=bookmarks");
  const input = page.locator("input[type=file]");
  await input.waitFor({ state: "attached" });
  // How long the page does not answer: the whole of reading, merging, keeping and showing.
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await input.setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(backup),
  });
  const section = page.getByRole("region", { name: episodeTitle });
  const rows = section.getByRole("listitem");
  await expect(section.getByText(`${count} 条`)).toBeVisible();
  await expect(rows.first()).toHaveAttribute("aria-setsize", String(count));
  const countElements = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll("*").length);
  expect(await countElements()).toBeLessThan(5000);

  // A browser scrolls what it has painted: before that the list has no end to go to.
  await awaitPaint(page);
  await page.keyboard.press("End");
  await expect(section.getByText(`第${count - 1}句`)).toBeVisible();
  await expect.poll(countElements).toBeLessThan(5000);

  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split("\n")[0]).toBe(episodeTitle);
  expect(copied).toContain("0:00 第0句\n");
  expect(copied).toContain(`第${count - 1}句`);

  await page.getByRole("searchbox", { name: /在书签里找/u }).fill("第12345句");
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("第12345句");
});

test("3,000 tags in a link make no thousands of elements, in the library and in an episode", async ({
  page,
}) => {
  const tags = Array.from({ length: 3000 }, (_, index) => `tag=t${index}`).join("&");
  for (const path of ["./", "./episodes/2025-06-08/"]) {
    await page.goto(path);
    // Not asked of the server, which takes no address of this length.
    await page.evaluate((query) => {
      history.pushState(null, "", query);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `?${tags}`);
    await expect(page.getByText(/t49\b/u).first()).toBeAttached();
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3000);
  }
});
