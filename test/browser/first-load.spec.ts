import { openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

/** What stands beside the text of an episode, after it. */
const beside = /\/later\/(?:link-banner|episode-contents|link-list)-[\w-]+\.js$/u;

test("a first visit loads the script whose size is watched, and nothing else before the text", async ({
  page,
}) => {
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
  const scripts = await readScripts();
  expect(scripts.filter((name) => !beside.test(name))).toEqual(watched);
});
