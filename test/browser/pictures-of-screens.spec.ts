import type { Page } from "@playwright/test";
import { episodePath } from "./site-under-test.ts";
import { expect, test, type Camera } from "./picture-test.ts";

const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

type Theme = "night" | "day";

/** A screen, and the windows and themes in which it is looked at. */
interface Screen {
  readonly name: string;
  readonly address: string;
  readonly looks: readonly (readonly [keyof typeof sizes, Theme])[];
}

const findPlayer = (page: Page) => page.getByRole("region", { name: "播放器", exact: true });

const screens: readonly Screen[] = [
  {
    name: "home",
    address: "./",
    looks: [
      ["desktop", "night"],
      ["desktop", "day"],
      ["phone", "night"],
      ["narrow", "night"],
    ],
  },
  {
    name: "episode",
    address: episodePath,
    looks: [
      ["desktop", "night"],
      ["desktop", "day"],
      ["phone", "night"],
      ["phone", "day"],
    ],
  },
  { name: "episode-tag", address: `${episodePath}?tag=谷歌&t=175.6`, looks: [["phone", "night"]] },
  {
    name: "tag",
    address: "./?tag=谷歌",
    looks: [
      ["desktop", "day"],
      ["phone", "night"],
    ],
  },
  {
    name: "search",
    address: "./?q=图标库",
    looks: [
      ["desktop", "night"],
      ["phone", "day"],
    ],
  },
  { name: "bookmarks", address: "./?view=bookmarks", looks: [["phone", "night"]] },
  { name: "not-found", address: "./nowhere/", looks: [["desktop", "day"]] },
];

/** Opens a screen and waits until all of it is there. */
async function open(page: Page, screen: Screen): Promise<void> {
  await page.goto(screen.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(findPlayer(page)).toBeVisible();
  await expect(page.getByText("正在载入…")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

async function takePictures(page: Page, camera: Camera, size: keyof typeof sizes): Promise<void> {
  await page.setViewportSize(sizes[size]);
  for (const screen of screens) {
    const themes = screen.looks.filter(([own]) => own === size).map(([, theme]) => theme);
    if (themes.length > 0) await open(page, screen);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme === "day" ? "light" : "dark" });
      await camera.compare(page, `${screen.name}-${size}-${theme}`);
    }
  }
}

test.describe.configure({ timeout: 120_000 });

test.use({ provokedMessages: /404/u });

test("screens look as they did", async ({ page, openCamera }) => {
  const camera = openCamera("screens");
  for (const size of ["desktop", "phone", "narrow"] as const) {
    await takePictures(page, camera, size);
  }
  camera.finish();
});
