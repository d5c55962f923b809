import { openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

/** What is asked for next is answered by it. */
const queries = /\/later\/query-(?:start|engine)-[\w-]+\.js$/u;
/** What stands beside the text of an episode, after it. */
const beside = /\/later\/(?:link-banner|episode-contents|link-list)-[\w-]+\.js$/u;

/** A second after the page: what answers without a network. */
const afterwards = /\/later\/(?:offline|offline-start|keep-button|format-bytes)-[\w-]+\.js$/u;

test("a first visit loads the script whose size is watched, and nothing else before the text", async ({
  page,
}) => {
  const readScripts = async (): Promise<string[]> => {
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    return loaded.filter((name) => name.endsWith(".js") && !afterwards.test(name));
  };
  const watched = ["first", "index"].map((name) =>
    expect.stringMatching(new RegExp(`/assets/${name}-[\\w-]+\\.js$`, "u")),
  );
  await page.goto("./");
  await expect(page.getByRole("button", { name: "播放本期" })).toBeVisible();
  // What the front page has for itself comes along with the script, not after it.
  const named = await page
    .locator("link[rel=modulepreload]")
    .evaluateAll((links) =>
      links.map((link) => (link instanceof HTMLLinkElement ? link.href : "")),
    );
  expect(named).toContainEqual(expect.stringMatching(/\/later\/library-page-[\w-]+\.js$/u));
  const later = (await readScripts()).filter((name) => name.includes("/later/"));
  expect(later.filter((name) => !named.includes(name) && !queries.test(name))).toEqual([]);
  await openEpisode(page);
  const scripts = await readScripts();
  // The way home comes after it too.
  const isLater = (name: string): boolean =>
    [beside, queries].some((pattern) => pattern.test(name)) || named.includes(name);
  const first = scripts.filter((name) => !isLater(name));
  expect(first.toSorted()).toEqual(watched);
});
