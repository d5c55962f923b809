import { expect } from "@playwright/test";
import { expectStill } from "../expect-still.ts";
import { thisMachine } from "../find-chromium.ts";
import { createSiteOfTwo, olderEpisode, startMortalHost, type MortalHost } from "../mortal-host.ts";
import { hasPackages } from "../plan-packages.ts";
import { publishedHeadline } from "../published-episode.ts";
import { episodePath } from "../site-under-test.ts";
import { readPaintedHeight } from "../spoken-height.ts";
import { test } from "./engine-test.ts";
import { engines } from "./find-engines.ts";

test.skip(({ engine }) => !hasPackages(engines[engine], thisMachine), "is not installed here");

let host: MortalHost;
let folder: ReturnType<typeof createSiteOfTwo>;

test.beforeEach(async ({ site }) => {
  folder = createSiteOfTwo();
  host = await startMortalHost(folder.folder);
  await site.forget(host.url);
});
test.afterEach(async () => {
  await host.kill();
  folder.remove();
});

test("what is kept is read, searched and heard while the host is dead", async ({ site }) => {
  const readText = () => site.run(() => document.querySelector("main")?.textContent ?? "", null);
  await site.open(host.url + episodePath);
  await expect
    .poll(() => site.run(() => navigator.serviceWorker.controller !== null, null))
    .toBe(true);
  await site.click({ role: "button", name: "离线可听", within: "main" });
  await site.find({ role: "button", name: "移除离线内容", within: "main" });
  await host.kill();

  await site.open(`${host.url}?view=offline`);
  await expect.poll(readText).toContain("现在没有网络");
  await site.find({ role: "heading", name: publishedHeadline, within: "main" });
  // One that is not kept says so; it is none of this device.
  expect(await readText()).not.toContain(olderEpisode.title);

  await site.click({ role: "searchbox", name: "搜索" });
  await site.type("Embedding");
  await site.type({ key: "Enter" });
  await expect.poll(readText).toContain("只在这台设备上的 1 期里找过");

  await site.open(`${host.url}${episodePath}?t=300`);
  await expectStill(() => site.run(readPaintedHeight, "spoken-sentence"));
  await site.click({ role: "button", name: "从 5:00 播放" });
  const readSeconds = () =>
    site.run(() => document.querySelector("audio")?.currentTime ?? -1, null);
  await expect.poll(readSeconds).toBeGreaterThan(300.5);
});
