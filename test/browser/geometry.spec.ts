import type { Locator, Page } from "@playwright/test";
import { openEpisode } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

const widths = [320, 360, 390, 820, 1440];

const pages = {
  home: "./",
  tag: "./?tag=谷歌",
  search: "./?q=模型",
  bookmarks: "./?view=bookmarks",
  history: "./?view=history",
  episode: "./episodes/2025-06-08/",
  filtered: "./episodes/2025-06-08/?tag=谷歌&q=模型",
};

const languages = {
  中文: { play: /^播放本期$/u, text: "文稿", open: /展开播放器$/u },
  English: { play: /^Play episode$/u, text: "Transcript", open: /Open player$/u },
};

async function readTop(target: Locator): Promise<number> {
  await expect(target).toBeVisible();
  return (await target.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
}

/** How far something's middle is from the window's, in pixels. */
function readOffset(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const { left, width } = element.getBoundingClientRect();
    return Math.abs(left + width / 2 - document.documentElement.clientWidth / 2);
  });
}

/** What reaches over the right edge of the window, by what it says. */
function listTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`);
  });
}

for (const [language, names] of Object.entries(languages)) {
  test(`in ${language} everything is where it is wanted, at five widths`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto("./");
    if (language === "English") await page.getByRole("button", { name: "English" }).click();
    const play = page.getByRole("main").getByRole("button", { name: names.play });
    await expect(play).toBeVisible();

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await readTop(play)).toBeLessThanOrEqual(300);
    const question = page.getByRole("main").getByRole("listitem").first();
    expect(await readTop(question)).toBeLessThanOrEqual(340);

    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      if (name === "tag") await expect(page.locator("[data-result]").first()).toBeVisible();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        expect(await listTooWide(page), `${name} at ${width} px`).toEqual([]);
        if (name === "tag") {
          const first = await readTop(page.locator("[data-result]").first());
          expect(first, `tag at ${width} px`).toBeLessThanOrEqual(420);
        }
        if (name !== "episode") continue;
        const line = page.getByRole("region", { name: names.text }).locator("p").first();
        if (width === 390) expect(await readTop(line)).toBeLessThanOrEqual(300);
        // The bar of a phone has its button at the thumb; opened it has it in the middle.
        const opener = page.getByRole("button", { name: names.open });
        if (width < 760) await opener.click();
        const button = page.locator("[aria-busy][title]").last();
        await expect(button).toBeVisible();
        await expect.poll(() => readOffset(button), `play at ${width} px`).toBeLessThanOrEqual(4);
        if (width < 760) await page.keyboard.press("Escape");
      }
    }
  });
}

test("the line before the one that is followed stays in sight, with the bar above it", async ({
  page,
}) => {
  const sizes = [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
    { width: 360, height: 640 },
  ];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await openEpisode(page, "?t=75");
    for (const key of ["3", "5", "4", "8"]) {
      await page.keyboard.press(key);
      await expect
        .poll(() => readLineBefore(page), `${size.width} px, key ${key}`)
        .toBeGreaterThanOrEqual(-1);
    }
  }
});

/** How far below the bar the line before the spoken sentence begins; far above while it moves. */
function readLineBefore(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const read = (): number => {
      const [range] = CSS.highlights.get("spoken-sentence") ?? [];
      const bar = document.querySelector("[data-title-bar]")?.getBoundingClientRect().bottom;
      const block = range instanceof Range && range.startContainer.parentElement?.closest("p");
      if (!(range instanceof Range) || bar === undefined || !block) return Number.NaN;
      const [first] = range.getClientRects();
      const line = Number.parseFloat(getComputedStyle(block).lineHeight);
      const leading = (line - (first?.height ?? 0)) / 2;
      return (first?.top ?? 0) - leading - line - bar;
    };
    let before = Number.NaN;
    for (let still = 0; still < 15;) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const now = read();
      still = now === before ? still + 1 : 0;
      before = now;
      if (Number.isNaN(now)) return -1000;
    }
    return before;
  });
}
