import { expectSoundAt, findPlayer, findTranscript, openEpisode } from "./episode-page.ts";
import { durationSeconds } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

test("the episode page has its landmarks, each once", async ({ page }) => {
  await openEpisode(page);
  await expect(page.getByRole("navigation")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "节目", exact: true })).toBeVisible();
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(findTranscript(page)).toHaveCount(1);
  await expect(findPlayer(page).region).toHaveCount(1);
});

test("the phone's page has them too @phone", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(findPlayer(page).region).toHaveCount(1);
  await openEpisode(page);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(findTranscript(page)).toHaveCount(1);
  const player = findPlayer(page);
  for (const control of [player.play, player.back, player.forward, player.share]) {
    await expect(control).toBeVisible();
  }
  await expect(player.progress).toHaveAttribute("aria-valuemin", "0");
});

test("the player's buttons have their names", async ({ page }) => {
  await openEpisode(page);
  const player = findPlayer(page);
  for (const control of [player.play, player.back, player.forward, player.share]) {
    await expect(control).toHaveCount(1);
    await expect(control).toBeVisible();
  }
});

test("the progress slider tells range and position in seconds, and both in words", async ({
  page,
}) => {
  await openEpisode(page, "?t=83");
  await expectSoundAt(page, 83);
  const { progress } = findPlayer(page);
  await expect(progress).toHaveAttribute("aria-valuemin", "0");
  await expect(progress).toHaveAttribute(
    "aria-valuemax",
    String(Math.round(durationSeconds * 10) / 10),
  );
  await expect(progress).toHaveAttribute("aria-valuenow", "83");
  await expect(progress).toHaveAttribute("aria-valuetext", "1 分 23 秒，共 6 分 18 秒");
});

test("the two search boxes have their names", async ({ page }) => {
  await openEpisode(page);
  await expect(
    page.getByRole("banner").getByRole("searchbox", { name: "搜索", exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole("main").getByRole("searchbox", { name: "筛选文稿", exact: true }),
  ).toBeVisible();
});

for (const path of ["./", "episodes/2025-06-08/"]) {
  test(`tag chips of ${path} can be pressed, and their names start with the tag`, async ({
    page,
  }) => {
    await page.goto(path);
    const chips = page.getByRole("main").locator("button[aria-pressed]");
    const chip = page.getByRole("main").getByRole("button", { name: /^模型(?:\s|$)/u });
    await expect(chip).toHaveAttribute("aria-pressed", "false");
    await chip.click();
    await expect(chip).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => chips.count()).toBeGreaterThan(5);
  });
}

test("headings go down step by step", async ({ page }) => {
  await openEpisode(page);
  const levels = await page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
  }
});

test("every target is large enough for a finger @phone", async ({ page }) => {
  for (const path of ["./", "./?tag=谷歌", "episodes/2025-06-08/?tag=谷歌"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const small = await page
      .locator("button, a[href], select, input, summary, [role=slider]")
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility())
          .map((target) => {
            const own = target.getBoundingClientRect();
            // What stands around it may take the finger too: a label or an ::after.
            const after = getComputedStyle(target, "::after");
            const reach = (side: string): number =>
              after.content === "none" || after.position !== "absolute"
                ? 0
                : Math.max(0, -Number.parseFloat(after.getPropertyValue(side)) || 0);
            const height = own.height + reach("top") + reach("bottom");
            return { name: target.getAttribute("aria-label") ?? target.textContent, height };
          })
          .filter(({ height }) => height > 0 && height < 24),
      );
    expect(small).toEqual([]);
  }
});
