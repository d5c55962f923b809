import type { Page } from "@playwright/test";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deriveLibrary } from "#publish/site/derive-library.ts";
import { deriveEpisodeSearch } from "../support/derive-episode-search.ts";
import { startCountingServer, type CountingServer } from "../bench/search/counting-server.ts";
import { createWordSource, generateLibrary } from "../support/generate-library.ts";
import { siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));
const library = generateLibrary(1000);
const [common = "", second = ""] = createWordSource().words;

/** Ids of the episodes one of whose stories holds a text, newest first. */
const holding = (text: string): string[] =>
  library.episodes
    .filter(({ transcript }) =>
      transcript.some(({ cues }) =>
        cues
          .map((cue) => cue.text)
          .join("")
          .includes(text),
      ),
    )
    .map(({ id }) => id);

const files = new Map<string, string | Uint8Array>();
let server: CountingServer;

test.describe.configure({ mode: "serial" });

test.describe("with a thousand episodes", () => {
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const isApp = /^(?:index\.html|favicon\.svg|assets.*)$/u.test(path);
      const full = join(folder, path);
      if (isApp && statSync(full).isFile()) files.set(path, readFileSync(full));
    }
    for (const [path, content] of deriveLibrary(library)) files.set(path, content);
    files.set("station.json", JSON.stringify(library.station));
    server = await startCountingServer(files);
  });
  test.afterAll(() => server.close());

  // The newest episode is put into the player, and these have neither text nor sound.
  test.use({ provokedMessages: /404|ERR_INTERNET_DISCONNECTED/u });

  const findBox = (page: Page) => page.getByRole("searchbox", { name: "搜索", exact: true });
  const findTitles = (page: Page) => page.getByRole("main").locator("section h2");
  const findDays = (page: Page) => page.getByRole("main").locator("section time");

  test("ten keys a second keep the page quick, and the last answer stands", async ({ page }) => {
    await page.goto(server.url);
    await findBox(page).focus();
    await page.keyboard.type(common + second, { delay: 100 });
    await page.keyboard.type("xyz", { delay: 100 });
    for (let key = 0; key < 3 + second.length; key += 1) {
      await page.keyboard.press("Backspace", { delay: 100 });
    }
    await expect(findBox(page)).toHaveValue(common);
    await expect(page.getByRole("main").getByRole("status").first()).toContainText("还有");
    await expect(page.locator("mark").first()).toHaveText(common);
    const [first] = holding(common);
    await expect(findDays(page).first()).toHaveAttribute("datetime", first ?? "");
  });

  test("the results are exactly those that reading every text finds", async ({ page }) => {
    const rare = library.episodes
      .flatMap(({ transcript }) => transcript.map(({ cues }) => cues[1]?.text.slice(1, 5) ?? ""))
      .find((text) => /^\p{Script=Han}{4}$/u.test(text) && holding(text).length > 3);
    const wanted = holding(rare ?? "");
    await page.goto(`${server.url}?q=${encodeURIComponent(rare ?? "")}`);
    await expect(page.locator("mark").first()).toHaveText(rare ?? "");
    for (const [index, id] of wanted.slice(0, 12).entries()) {
      const day = findDays(page).nth(index);
      await expect(day).toHaveAttribute("datetime", id);
      // What is further down is put on the page as it is reached.
      await day.scrollIntoViewIfNeeded();
    }
  });

  test("more results come as the listener scrolls", async ({ page }) => {
    await page.goto(`${server.url}?q=${encodeURIComponent(common)}`);
    await expect(page.locator("mark").first()).toBeVisible();
    const before = await findTitles(page).count();
    await page.mouse.move(700, 500);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return findTitles(page).count();
      })
      .toBeGreaterThan(before + 12);
  });

  test("a month is listed without the pages between", async ({ page }) => {
    await page.goto(server.url);
    await page.getByRole("combobox", { name: "月份" }).selectOption("1998-02");
    const list = page.getByRole("list", { name: "全部节目" }).getByRole("listitem");
    await expect(list).toHaveCount(28);
    await expect(list.first()).toContainText("02-28");
  });

  test("a missing part is named, and found when it is tried again", async ({ page }) => {
    const shards = [...files].filter(([path]) => path.includes("/shard-"));
    for (const [path] of shards) files.delete(path);
    await page.goto(`${server.url}?q=${encodeURIComponent(common)}`);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("1998-01");
    for (const [path, content] of shards) files.set(path, content);
    await alert.getByRole("button", { name: "重试" }).click();
    await expect(page.locator("mark").first()).toHaveText(common);
    await expect(alert).toBeHidden();
  });

  test("an open tab answers after the site was published anew", async ({ page }) => {
    await page.goto(server.url);
    await findBox(page).fill("一");
    await expect(page.locator("mark").first()).toBeVisible();
    const before = [...files].filter(([path]) => path.startsWith("search/"));
    for (const [path] of before) files.delete(path);
    const grown = generateLibrary(1001);
    for (const [path, content] of deriveEpisodeSearch(grown.episodes)) files.set(path, content);
    await findBox(page).fill(common);
    await expect(page.locator("mark").first()).toHaveText(common);
    await expect(page.getByRole("alert")).toBeHidden();
    for (const path of files.keys()) if (path.startsWith("search/")) files.delete(path);
    for (const [path, content] of before) files.set(path, content);
  });

  test("without a network what is here answers, and the page says what is not", async ({
    page,
    context,
  }) => {
    await page.goto(`${server.url}?q=${encodeURIComponent(common)}`);
    await expect(page.locator("mark").first()).toHaveText(common);
    await context.setOffline(true);
    await findBox(page).fill(second);
    await expect(page.getByRole("alert")).toContainText("连不上网络");
    await findBox(page).fill(common);
    await expect(page.locator("mark").first()).toHaveText(common);
    await context.setOffline(false);
    await findBox(page).fill(second);
    await expect(page.locator("mark").first()).toHaveText(second);
    await expect(page.getByRole("alert")).toBeHidden();
  });
});
