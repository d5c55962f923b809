import { openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

test("a first visit loads the script whose size is watched, and no other", async ({ page }) => {
  const readScripts = (): Promise<string[]> =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.endsWith(".js")),
    );
  const watched = [expect.stringMatching(/\/assets\/index-[\w-]+\.js$/u)];
  await page.goto("./");
  await expect(page.getByRole("button", { name: "播放本期" })).toBeVisible();
  expect(await readScripts()).toEqual(watched);
  await openEpisode(page);
  expect(await readScripts()).toEqual(watched);
});
