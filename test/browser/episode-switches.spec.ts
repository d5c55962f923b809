import type { CDPSession, Page } from "@playwright/test";
import { readSound } from "./episode-page.ts";
import { serveEpisodes } from "./serve-episodes.ts";
import { at } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

interface Burden {
  /** Audio elements that were ever made, in the document or not. */
  readonly made: number;
  /** What is listened for on the audio element, as the browser counts it. */
  readonly onAudio: readonly string[];
  /** Listeners of the whole page, after collecting what is no longer used. */
  readonly onPage: number;
}

async function measureBurden(page: Page, session: CDPSession): Promise<Burden> {
  await session.send("HeapProfiler.collectGarbage");
  const made = await page.evaluate(() => Number(Reflect.get(window, "madeAudioElements")));
  const { result } = await session.send("Runtime.evaluate", {
    expression: "document.querySelector('audio')",
  });
  const { listeners } = await session.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId ?? "",
  });
  const { jsEventListeners } = await session.send("Memory.getDOMCounters");
  const onAudio = listeners.map(({ type }) => type).toSorted();
  return { made, onAudio, onPage: jsEventListeners };
}

/** What howler waits for with each sound, and no longer once it has come. */
const soundIsThere = "canplaythrough";

test("a hundred switches of episodes leave one element and no more listeners", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const counter = { made: 0 };
    Object.defineProperty(window, "madeAudioElements", { get: () => counter.made });
    const createElement = document.createElement.bind(document);
    document.createElement = (name: string) => {
      if (name.toLowerCase() === "audio") counter.made += 1;
      return createElement(name);
    };
    window.Audio = new Proxy(window.Audio, {
      construct: (target, parameters) => {
        counter.made += 1;
        return Reflect.construct(target, parameters);
      },
    });
  });
  const episodes = await serveEpisodes(page, 3);
  await page.goto("./");
  const session = await context.newCDPSession(page);
  const list = page.getByRole("list", { name: "全部节目" });
  const switchTo = async (index: number): Promise<void> => {
    const { id, title } = at(episodes, index % 3);
    const newest = page.getByRole("button", { name: /^(?:播放本期|从 .+ 继续)$/u });
    const row = list.getByRole("button", { name: `播放：${title}` });
    await (index % 3 === 0 ? newest : row).click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector("audio")?.src ?? ""))
      .toContain(id);
  };
  const measureAtRest = async (): Promise<Burden> => {
    await expect.poll(async () => (await readSound(page)).isPaused).toBe(false);
    const measure = (): Promise<Burden> => measureBurden(page, session);
    await expect.poll(async () => (await measure()).onAudio).not.toContain(soundIsThere);
    return measure();
  };
  // Once around, so that all files are here and every button was used.
  for (let index = 0; index < 4; index += 1) await switchTo(index);
  const before = await measureAtRest();
  for (let index = 4; index < 104; index += 1) await switchTo(index);
  await measureAtRest();
  // What the last switch needed is let go a moment later.
  await expect
    .poll(async () => (await measureBurden(page, session)).onPage, { timeout: 20_000 })
    // Parts that come a second after the page listen too; a leak would be a hundred.
    .toBeLessThanOrEqual(before.onPage + 20);
  const after = await measureBurden(page, session);
  test.info().annotations.push({ type: "before", description: JSON.stringify(before) });
  test.info().annotations.push({ type: "after", description: JSON.stringify(after) });
  expect(after).toMatchObject({ made: before.made, onAudio: before.onAudio });
  await expect(page.locator("audio")).toHaveCount(1);
});
