import type { Page } from "@playwright/test";
import { expectEpisodeReady, findPlayer, readSeconds, setRate } from "./episode-page.ts";
import { absoluteUrl, createProfile, startMortalBrowser } from "./mortal-browser.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

/** `KILLS=10` measures; a few are enough to notice that something broke. */
const kills = Number(process.env["KILLS"] ?? 2);

async function openEpisodeHere(page: Page): Promise<void> {
  await page.goto(absoluteUrl(episodePath));
  await expectEpisodeReady(page);
}

/** Plays, kills the browser at a second, and measures what the next visit has lost. */
async function measureLoss(profile: string, rate: string, killSeconds: number): Promise<number> {
  const before = await startMortalBrowser(profile);
  let killedAt = 0;
  try {
    await openEpisodeHere(before.page);
    await setRate(before.page, Number(rate));
    await findPlayer(before.page).play.click();
    await expect
      .poll(() => readSeconds(before.page), { intervals: [50], timeout: 30_000 })
      .toBeGreaterThan(killSeconds);
    killedAt = await readSeconds(before.page);
  } finally {
    await before.kill();
  }
  const after = await startMortalBrowser(profile);
  try {
    await openEpisodeHere(after.page);
    await expect.poll(() => readSeconds(after.page)).toBeGreaterThan(1);
    return killedAt - (await readSeconds(after.page));
  } finally {
    await after.kill();
  }
}

for (const rate of ["1", "3.5"]) {
  test(`kill -9 of the browser loses less than five seconds at ${rate}×`, async () => {
    test.setTimeout(60_000 * kills);
    const losses: number[] = [];
    for (let run = 0; run < kills; run += 1) {
      const profile = createProfile();
      // Somewhere between two writings, another place in every run.
      const killSeconds = 6 + ((run + 0.7) * 3.5 * Number(rate)) / kills;
      losses.push(await measureLoss(profile.folder, rate, killSeconds));
      profile.remove();
    }
    const report = losses.map((seconds) => seconds.toFixed(2)).join(", ");
    if (process.env["KILLS"] !== undefined) {
      process.stdout.write(`seconds lost at ${rate}×: ${report}\n`);
    }
    expect(Math.max(...losses)).toBeLessThan(5);
  });
}

test("kill -9 a second after a bookmark was made does not lose it", async () => {
  const profile = createProfile();
  const before = await startMortalBrowser(profile.folder);
  try {
    await openEpisodeHere(before.page);
    await before.page.keyboard.press("b");
    await expect(before.page.getByText(/^已在 .* 加书签$/u)).toBeVisible();
    await before.page.waitForTimeout(1000);
  } finally {
    await before.kill();
  }
  const after = await startMortalBrowser(profile.folder);
  try {
    await after.page.goto(absoluteUrl("?view=bookmarks"));
    await expect(after.page.getByRole("button", { name: /^删除书签/u })).toHaveCount(1);
  } finally {
    await after.kill();
    profile.remove();
  }
});
