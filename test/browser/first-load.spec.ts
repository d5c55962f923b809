import type { Page } from "@playwright/test";
import { expectSoundPast, findPlayer, findTranscript } from "./episode-page.ts";
import { pointAtText } from "./point-at-text.ts";
import { at, findWord, sentences } from "./published-episode.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

// What is held here is waited for longer than browsers expect.
test.use({ provokedMessages: /was preloaded using link preload/u });

/** What comes after the page. */
const laterScripts = "**/assets/later/*.js";

/** Holds what comes later, but for what the page itself names; until it is let go. */
async function holdLater(page: Page): Promise<{ readonly letGo: () => void }> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(laterScripts, async (route) => {
    if (!(await listNamed(page)).includes(route.request().url())) await gate;
    await route.continue();
  });
  return { letGo };
}

const listNamed = (page: Page): Promise<string[]> =>
  page
    .locator("link[rel=preload][as=script]")
    .evaluateAll((links) =>
      links.map((link) => (link instanceof HTMLLinkElement ? link.href : "")),
    );

const listScripts = async (page: Page): Promise<string[]> => {
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  return loaded.filter((name) => name.endsWith(".js")).toSorted();
};

const watched = ["app", "first", "index"].map((name) =>
  expect.stringMatching(new RegExp(`/assets/${name}-[\\w-]+\\.js$`, "u")),
);

const expectReady = (page: Page): Promise<void> =>
  expect(page.locator("audio").first()).toBeAttached();

test("the front page needs the script whose size is watched, and what it names itself", async ({
  page,
}) => {
  await holdLater(page);
  await page.goto("./");
  await expect(page.getByRole("button", { name: "播放本期" })).toBeVisible();
  await expectReady(page);
  // The app comes after the player, which is there.
  await expect.poll(() => listScripts(page)).toContainEqual(watched[0]);
  const named = await listNamed(page);
  expect(named).toContainEqual(expect.stringMatching(/\/later\/library-page-[\w-]+\.js$/u));
  expect((await listScripts(page)).filter((name) => !named.includes(name))).toEqual(watched);
});

test("an episode is read, played and tapped with the script whose size is watched, and nothing else", async ({
  page,
}) => {
  await holdLater(page);
  await page.goto(episodePath);
  await expect(findTranscript(page)).toContainText(at(sentences, -1).text);
  await expectReady(page);
  await findPlayer(page).play.first().click();
  await expectSoundPast(page, 0.2);
  const word = findWord("聚");
  const { x, y } = await pointAtText(page, word);
  await page.mouse.click(x, y);
  await expectSoundPast(page, word.startSeconds - 0.1);
  await page.keyboard.press("k");
  await expect(findPlayer(page).play.first()).toBeVisible();
  expect(await listScripts(page)).toEqual(watched);
});

test("what stands around the text waits for its script, with what was typed and pressed in it @both", async ({
  page,
}) => {
  const { letGo } = await holdLater(page);
  await page.goto(episodePath);
  await expectReady(page);
  const standing = page.locator("[data-standing]");
  await expect(standing).not.toHaveCount(0);
  await page.evaluate(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, "hadRecentInput") === true) continue;
        Object.assign(window, {
          shift: Reflect.get(window, "shift") + Reflect.get(entry, "value"),
        });
      }
    }).observe({ type: "layout-shift" });
  });
  const box = page.getByRole("main").getByRole("searchbox");
  await box.fill("谷歌");
  await expect(box).toBeFocused();
  letGo();
  await expect(standing).toHaveCount(0);
  await expect(page).toHaveURL(/\?q=/u);
  await expect(box).toHaveValue("谷歌");
  await expect(box).toBeFocused();
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: "处" })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "shift"))).toBeLessThan(0.001);
});

test("who enters the search box asks for a handful of scripts", async ({ page }) => {
  const lastOfPage = page.waitForResponse(/\/later\/offline-[\w-]+\.js$/u);
  await page.goto(episodePath);
  await lastOfPage;
  const before = await listScripts(page);
  await page.getByRole("searchbox", { name: "搜索", exact: true }).focus();
  const listAsked = async (): Promise<string[]> =>
    (await listScripts(page)).filter((name) => !before.includes(name));
  for (const name of ["results", "search"]) {
    // oxlint-disable-next-line no-await-in-loop -- both have to be here before they are counted
    await expect
      .poll(listAsked)
      .toContainEqual(expect.stringMatching(new RegExp(`/later/${name}-[\\w-]+\\.js$`, "u")));
  }
  // Were each piece that two of them share a script of its own, there would be two dozen.
  expect((await listAsked()).length).toBeLessThan(9);
});
