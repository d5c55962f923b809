import type { Page } from "@playwright/test";
import { formatTimecode } from "#core/episode/timecode.ts";
import { expectEpisodeReady, openEpisode, readSound, setRate } from "./episode-page.ts";
import { expect, test } from "./station-test.ts";

interface Form {
  readonly query: string;
  /** What the page then says: a button's name, or a part of a note. */
  readonly says: string;
}

/** Two hundred links: each time in many forms, clips, and nonsense. */
function listForms(): Form[] {
  const forms: Form[] = [];
  const add = (query: string, says: string): number => forms.push({ query, says });
  for (const seconds of [7, 59, 83, 100, 160, 222, 287, 301, 340, 366]) {
    const clock = formatTimecode(seconds);
    const from = `从 ${clock} 播放`;
    const minutes = Math.floor(seconds / 60);
    const rest = seconds % 60;
    const wide = clock.replaceAll(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? "");
    for (const time of [
      String(seconds),
      `${seconds}.4`,
      `${seconds}s`,
      `npt:${seconds}`,
      clock,
      `0:${clock.padStart(5, "0")}`,
      `${minutes}m${rest}s`,
      wide.replace(":", "："),
    ]) {
      add(`?t=${time}`, from);
    }
    add(`?start=${seconds}`, from);
    add(`?t=${seconds}。`, from);
    for (const length of [1, 2, 5, 8]) {
      const clip = `播放这一段 · ${length} 秒`;
      const end = seconds + length;
      add(length % 2 === 0 ? `?t=${seconds},${end}` : `?start=${seconds}&stop=${end}`, clip);
    }
    for (const time of [`${seconds},${seconds - 1}`, `-${seconds}`, `${seconds}x`, `t${seconds}`]) {
      add(`?t=${time}`, `链接里的时间「${time}」看不懂`);
    }
    for (const time of [`${seconds}:::5`, `1:${seconds}:99:1`]) {
      add(`?t=${time}!`, "链接里的时间「");
    }
  }
  return forms;
}

/** Goes from link to link inside the open page, and keeps what it says each time. */
function followLinks(page: Page, queries: readonly string[]): Promise<string[]> {
  return page.evaluate(async (list) => {
    const said: string[] = [];
    for (const query of list) {
      history.pushState(null, "", `${location.pathname}${query}`);
      // A frame to render in, and one to be seen.
      for (let frame = 0; frame < 3; frame += 1) {
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
      said.push(document.body.innerText);
    }
    return said;
  }, queries);
}

test("two hundred links lead to their second, or a note says why not", async ({ page }) => {
  const forms = listForms();
  expect(forms.length).toBeGreaterThanOrEqual(200);
  await openEpisode(page);
  const said = await followLinks(
    page,
    forms.map(({ query }) => query),
  );
  const wrong = forms.filter(({ says }, index) => !said[index]?.includes(says));
  expect(wrong.map(({ query, says }) => `${query} does not say ${says}`)).toEqual([]);
});

/** Notes where the sound stops, and how long the page was kept from its work just before. */
function watchStop(): void {
  const waits: { readonly atMs: number; readonly waitMs: number }[] = [];
  let lastMs = performance.now();
  const note = (): void => {
    const nowMs = performance.now();
    waits.push({ atMs: nowMs, waitMs: nowMs - lastMs });
    lastMs = nowMs;
  };
  setInterval(note, 4);
  document.addEventListener(
    "pause",
    ({ target }) => {
      if (!(target instanceof HTMLAudioElement)) return;
      note();
      const recent = waits.filter(({ atMs }) => atMs > lastMs - 500);
      const busyMs = Math.max(...recent.map(({ waitMs }) => waitMs));
      document.documentElement.dataset["stoppedAt"] = `${target.currentTime} ${busyMs}`;
    },
    { capture: true },
  );
}

for (const rate of [0.5, 1, 3]) {
  test(`at ${rate}× a clip stops within 50 ms of its end`, async ({ page }) => {
    await page.addInitScript(watchStop);
    await openEpisode(page, "?t=94.7,96.7");
    await expectEpisodeReady(page);
    await setRate(page, rate);
    await page.evaluate(() => delete document.documentElement.dataset["stoppedAt"]);
    await page.getByRole("button", { name: "播放这一段 · 2 秒" }).click();
    const html = page.locator("html");
    await expect(html).toHaveAttribute("data-stopped-at", /./u);
    await expect(page.getByRole("button", { name: "再听一遍" })).toBeVisible();
    expect((await readSound(page)).isPaused).toBe(true);
    const noted = (await html.getAttribute("data-stopped-at")) ?? "";
    const [stopped = Number.NaN, busyMs = 0] = noted.split(" ").map(Number);
    // A machine that has no time for the page is late, which is no fault of the page.
    expect((Math.abs(stopped - 96.7) / rate) * 1000).toBeLessThan(50 + busyMs);
  });
}
