import type { Page } from "@playwright/test";
import { openEpisode, play } from "./episode-page.ts";
import { findViolationsInEachTheme, inEachTheme } from "./find-violations.ts";
import { readPainted } from "./painted-text.ts";
import { expect, test } from "./station-test.ts";

/** The whole page at once: nothing half hidden by the player, no paragraph left out unseen. */
async function showWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1440, height });
}

/** Puts two episodes into the queue. */
async function fillQueue(page: Page): Promise<void> {
  const places = ["第一期", "第二期"].map((title, rank) => [
    `e${rank}`,
    { title, rank, isRemoved: false, changedAtMs: 1 },
  ]);
  await page.addInitScript(
    (text) => {
      localStorage.setItem("afterlife-intel@/playback", text);
    },
    JSON.stringify({ version: 1, queue: Object.fromEntries(places) }),
  );
}

interface PageState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const everywhere: readonly PageState[] = [
  {
    name: "library",
    reach: async (page) => {
      await page.goto("./");
      await expect(
        page.getByRole("list", { name: "本期的问题" }).getByRole("listitem"),
      ).toHaveCount(3);
    },
  },
  {
    name: "tag results",
    reach: async (page) => {
      await page.goto("./?tag=谷歌");
      await expect(page.locator("mark")).toHaveCount(3);
    },
  },
  {
    name: "playing episode",
    reach: async (page) => {
      await openEpisode(page, "?t=83");
      await play(page);
    },
  },
  {
    name: "filtered episode",
    reach: async (page) => {
      await openEpisode(page, "?tag=谷歌&q=AI");
      await page.getByRole("button", { name: "只看命中的句子" }).click();
      await page.getByRole("button", { name: "下一处" }).click();
      await expect(page.getByText(/^1 \/ \d+$/u)).toBeVisible();
    },
  },
  {
    name: "selected words",
    reach: async (page) => {
      await openEpisode(page, "?t=83");
      await page
        .locator("[data-paragraph] > p")
        .first()
        .evaluate((text) => getSelection()?.selectAllChildren(text));
      await expect(page.getByRole("toolbar", { name: "选中的文字" })).toBeVisible();
    },
  },
  {
    name: "looped sentence",
    reach: async (page) => {
      await openEpisode(page, "?t=83");
      await page.keyboard.press("Shift+R");
      await expect(page.getByRole("button", { name: "结束循环" })).toBeVisible();
    },
  },
  {
    name: "reading settings",
    reach: async (page) => {
      await openEpisode(page);
      await page.getByRole("button", { name: "阅读设置" }).click();
      await expect(page.getByRole("radio")).toHaveCount(13);
    },
  },
  {
    name: "ways to save the text",
    reach: async (page) => {
      await openEpisode(page);
      await page.getByRole("button", { name: "保存文稿" }).click();
      await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
    },
  },
  {
    name: "text alone",
    reach: async (page) => {
      await openEpisode(page, "?t=83");
      await page.getByRole("button", { name: "阅读设置" }).click();
      await page.getByRole("button", { name: "只看正文" }).click();
      await expect(page.getByRole("banner")).toHaveCount(0);
    },
  },
];

const desktopOnly: readonly PageState[] = [
  ...(["播放设置", "播放队列", "睡眠定时"] as const).map((name) => ({
    name,
    reach: async (page: Page) => {
      await fillQueue(page);
      await openEpisode(page);
      await page.getByRole("button", { name: new RegExp(`^${name}`, "u") }).click();
      await expect(page.getByRole("dialog", { name })).toBeVisible();
    },
  })),
  {
    name: "episode menu",
    reach: async (page) => {
      await openEpisode(page);
      await page
        .getByRole("main")
        .getByRole("button", { name: /^更多：/u })
        .click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  {
    name: "help sheet",
    reach: async (page) => {
      await openEpisode(page);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "键盘快捷键" })).toBeVisible();
    },
  },
];

const phoneOnly: readonly PageState[] = [
  {
    name: "player sheet",
    reach: async (page) => {
      await openEpisode(page);
      await page.getByRole("button", { name: /展开播放器/u }).tap();
      await expect(page.getByRole("dialog", { name: "正在播放" })).toBeVisible();
    },
  },
  {
    name: "opened list of stories",
    reach: async (page) => {
      await openEpisode(page);
      await page.getByRole("button", { name: "本期内容" }).tap();
      await expect(page.getByRole("dialog", { name: "本期内容" })).toBeVisible();
      await expect(page.getByRole("button", { name: /Portraits/u }).first()).toBeVisible();
    },
  },
];

for (const { states, tag } of [
  { states: everywhere, tag: "@both" },
  { states: desktopOnly, tag: "@desktop" },
  { states: phoneOnly, tag: "@phone" },
]) {
  for (const { name, reach } of states) {
    test(`axe finds no violation by night and by day: ${name}`, { tag }, async ({ page }) => {
      await reach(page);
      await showWhole(page);
      const opened = page.locator("dialog[open], :popover-open");
      const openedCount = await opened.count();
      expect(await findViolationsInEachTheme(page)).toEqual([]);
      expect(await opened.count()).toBe(openedCount);
    });
  }
}

test("painted text keeps a contrast of 4.5 to its ground by night and by day", async ({ page }) => {
  await openEpisode(page, "?t=83&tag=AI&q=性能");
  await page.getByRole("button", { name: "下一处" }).click();
  await expect.poll(async () => (await readPainted(page, "active-hit")).length).toBeGreaterThan(0);
  await inEachTheme(page, async () => {
    const contrasts = await readHighlightContrasts(page);
    expect(contrasts.map(({ name }) => name)).toContain("spoken-sentence");
    for (const { name, contrast } of contrasts) {
      expect(contrast, name).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** The contrast of each highlight's text to its ground, as the browser really mixes the colours. */
async function readHighlightContrasts(page: Page) {
  return page.evaluate(() => {
    const paragraph = document.querySelector("p.transcript-text");
    const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!paragraph || !brush) throw new Error("there is nothing to look at");
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const readLuminance = (...layers: string[]): number => {
      for (const layer of layers) {
        brush.fillStyle = layer;
        brush.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const readStyle = (name: string) => getComputedStyle(paragraph, `::highlight(${name})`);
    const contrastOf = (color: string, ...grounds: string[]): number => {
      const under = readLuminance(ground, ...grounds);
      const over = readLuminance(ground, ...grounds, color);
      return (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
    };
    const alone = [
      "spoken-past",
      "spoken-sentence",
      "spoken-word",
      "keyword-hit",
      "search-hit",
      "active-hit",
      "shared-quote",
      "looped-range",
    ].map((name) => {
      const { color, backgroundColor } = readStyle(name);
      return { name, contrast: contrastOf(color, backgroundColor) };
    });
    // A loop is only a ground: what has been said in it keeps its paler colour.
    const loop = readStyle("looped-range").backgroundColor;
    const contrast = contrastOf(readStyle("spoken-past").color, loop);
    return [...alone, { name: "spoken-past in a loop", contrast }];
  });
}
