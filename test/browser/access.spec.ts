import type { Page } from "@playwright/test";
import { findPlayer, findTranscript, openEpisode, play } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";
import { listSmallTargets } from "./target-size.ts";

/** Where something can be pressed: each page, and what opens over it. */
const places: readonly { readonly path: string; readonly open?: (page: Page) => Promise<void> }[] =
  [
    { path: "./" },
    { path: "./?q=模型" },
    { path: "./?tag=谷歌" },
    { path: "./?view=bookmarks" },
    { path: "./?view=history" },
    { path: "./nothing/here" },
    { path: "episodes/2025-06-08/?t=83" },
    { path: "episodes/2025-06-08/?tag=谷歌&q=AI" },
    ...["阅读设置", "保存文稿", "分享：千问3向量模型"].map((name) => ({
      path: "episodes/2025-06-08/",
      open: (page: Page) => page.getByRole("button", { name }).first().click(),
    })),
    {
      path: "episodes/2025-06-08/?t=83",
      open: (page) => page.keyboard.press("?"),
    },
  ];

// A mouse needs 24 (accessible-names.spec.ts); a finger may be on a wide screen, too.
test.describe("for a finger", () => {
  test.use({ hasTouch: true, isMobile: true, provokedMessages: /404 \(Not Found\)/u });

  test("every target gives a finger 44 pixels, on every page @both", async ({ page }) => {
    const small: string[] = [];
    for (const { path, open } of places) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await expect(findPlayer(page).region).toBeVisible();
      await open?.(page);
      if (open) await expect(page.locator("dialog[open], :popover-open").first()).toBeVisible();
      small.push(...(await listSmallTargets(page)).map((target) => `${path} ${target}`));
    }
    expect([...new Set(small)]).toEqual([]);
  });
});

/** What has the focus, and whether anything of it is seen. */
async function readFocus(page: Page): Promise<{ name: string; isSeen: boolean }> {
  // The page brings what the keyboard reaches into view in the frames after.
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { name: "", isSeen: false };
    const { left, top, width, height } = focused.getBoundingClientRect();
    const isAt = (x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (focused.contains(hit) || hit.contains(focused));
    };
    const isSeen = [0.1, 0.5, 0.9].some((part) => isAt(left + width / 2, top + height * part));
    return { name: focused.getAttribute("aria-label") ?? focused.textContent, isSeen };
  });
}

for (const size of [
  { width: 1440, height: 900 },
  // 400 % of 1440×1024.
  { width: 360, height: 256 },
]) {
  test(`at ${size.width}×${size.height} the focus is never lost nor hidden`, async ({ page }) => {
    await page.setViewportSize(size);
    await openEpisode(page, "?tag=谷歌");
    await page.evaluate(() => window.scrollTo(0, 0));
    const seen: string[] = [];
    const hidden: string[] = [];
    while (seen.length < 150) {
      await page.keyboard.press("Tab");
      const { name, isSeen } = await readFocus(page);
      // The browser's own things come after the last.
      if (name === "" || (seen.length > 5 && name === seen[0])) break;
      seen.push(name);
      if (!isSeen) hidden.push(name);
    }
    expect(hidden).toEqual([]);
    expect(seen.length).toBeGreaterThan(30);
    expect(seen.slice(0, 3)).toEqual(["跳到正文", "跳到文稿", "跳到播放器"]);
    expect(seen).toContain("播放");
  });
}

test("a window at 400 % has two thirds of its height for the text", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 256 });
  await openEpisode(page);
  await page.evaluate(() => window.scrollTo({ top: 500, behavior: "instant" }));
  const player = await findPlayer(page).region.boundingBox();
  await expect(page.getByRole("banner")).not.toBeInViewport();
  expect(player?.y).toBeGreaterThan((256 * 2) / 3);
});

test("the first steps of the keyboard lead to the transcript and to the player", async ({
  page,
}) => {
  for (const { steps, name, within } of [
    { steps: 2, name: "文稿", within: "#transcript" },
    { steps: 3, name: "播放器", within: "#player" },
  ]) {
    await openEpisode(page);
    for (let step = 0; step < steps; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name, exact: true })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator(`${within} :focus`)).toHaveCount(1);
  }
});

test("what is said by itself is said once, and nothing while it only plays", async ({ page }) => {
  await openEpisode(page, "?t=83");
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = "output, [role=status], [role=alert], [aria-live]";
    new MutationObserver((changes) => {
      const spoken = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(regions) ?? [];
      });
      for (const place of new Set(spoken)) said.push(place.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const takeSaid = (): Promise<string[]> =>
    page.evaluate(() => {
      const said: unknown = Reflect.get(window, "said");
      return Array.isArray(said)
        ? said
            .splice(0)
            .filter((text) => text !== "")
            .map(String)
        : [];
    });
  await play(page);
  await expect
    .poll(() => page.evaluate(() => document.querySelector("audio")?.currentTime))
    .toBeGreaterThan(86);
  expect(await takeSaid()).toEqual([]);
  await page.keyboard.press("b");
  await expect(page.getByText(/^已在 1:\d\d 加书签$/u)).toBeVisible();
  const said = await takeSaid();
  expect(said.filter((text) => text.includes("加书签"))).toHaveLength(1);
});

test("wider spaces between letters, words and lines hide nothing @both", async ({ page }) => {
  for (const path of ["./", "./?tag=谷歌", "episodes/2025-06-08/?t=83"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    // https://www.w3.org/TR/WCAG22/#text-spacing; set by the page's own hand, which its policy allows.
    const cut = await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("body *")) {
        element.style.setProperty("line-height", "1.5", "important");
        element.style.setProperty("letter-spacing", "0.12em", "important");
        element.style.setProperty("word-spacing", "0.16em", "important");
        if (element.localName === "p")
          element.style.setProperty("margin-bottom", "2em", "important");
      }
      const isCut = (element: Element): boolean => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const isTooWide = element.scrollWidth > element.clientWidth + 1 && overflowX === "hidden";
        const isTooHigh = element.scrollHeight > element.clientHeight + 2 && overflowY === "hidden";
        // What is only read out takes no room.
        if (element.clientWidth <= 1) return false;
        return hasText && ((isTooWide && textOverflow !== "ellipsis") || isTooHigh);
      };
      const cutTexts = [...document.querySelectorAll("body *")].filter(isCut);
      const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return [
        ...cutTexts.map((element) => element.textContent),
        ...(overflow > 0 ? [`${overflow} px`] : []),
      ];
    });
    expect(cut, path).toEqual([]);
  }
});

test("with reduced motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openEpisode(page, "?t=83");
  await play(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  const moving = await page.evaluate(() =>
    document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration)),
  );
  for (const durationMs of moving) expect(durationMs).toBeLessThan(1);
});

test("a phone on its side gives the text its width, and two thirds of its height", async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openEpisode(page, "?t=200");
  await play(page);
  const text = await findTranscript(page).locator("p.transcript-text").nth(8).boundingBox();
  expect(text?.width).toBeGreaterThan(640);
  const free = await page.evaluate(() => {
    const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
    const player = document.querySelector("#player")?.getBoundingClientRect().top ?? 0;
    return (player - header) / window.innerHeight;
  });
  expect(free).toBeGreaterThan(0.66);
});
