import { createServer, type Server } from "node:http";
import type { Page } from "@playwright/test";
import type { StaticServer } from "../support/static-server.ts";
import { startPolicySite } from "./policy-site.ts";
import { findSentence, publishedHeadline } from "./published-episode.ts";
import { expect, test } from "./station-test.ts";

const sentence = findSentence("百米选手");
let site: StaticServer;
let blog: Server;

test.beforeAll(async () => {
  site = await startPolicySite();
  blog = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(renderBlog());
  });
  await new Promise<void>((resolve) => {
    blog.listen(0, "127.0.0.1", resolve);
  });
});
test.afterAll(async () => {
  await site.close();
  blog.closeAllConnections();
  blog.close();
});

/** A page of another origin with the small player in it, shut in and not. */
function renderBlog(): string {
  const frame = (id: string, query: string, more: string): string =>
    `<iframe id="${id}" src="${site.url}embed/2025-06-08/${query}" allow="autoplay" ${more}></iframe>`;
  return `<!doctype html><title>blog</title><link rel="icon" href="data:,">
${frame("free", "?t=94.7,99.5&theme=day", 'width="720" height="152"')}
${frame("shut", "?theme=night", 'width="720" height="352" sandbox="allow-scripts"')}
${frame("own", "", 'width="360" height="152" sandbox="allow-scripts allow-same-origin"')}
<script>
  const said = [];
  addEventListener("message", ({ data, source }) => {
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    said.push({ frame: frame.id, ...data });
    document.documentElement.dataset.said = JSON.stringify(said);
  });
</script>`;
}

interface Said {
  readonly frame: string;
  readonly event: string;
  readonly seconds: number;
}

const listSaid = (page: Page, frame: string): Promise<Said[]> =>
  page.evaluate((id) => {
    const said: Said[] = JSON.parse(document.documentElement.dataset["said"] ?? "[]");
    return said.filter((one) => one.frame === id);
  }, frame);

async function openBlog(page: Page): Promise<void> {
  const address = blog.address();
  if (address === null || typeof address === "string") throw new Error("the blog has no port");
  await page.goto(`http://127.0.0.1:${address.port}/`);
}

test("the small player plays inside of a page of another origin, shut in or not", async ({
  page,
}) => {
  await openBlog(page);
  for (const id of ["shut", "own"]) {
    const frame = page.frameLocator(`#${id}`);
    await frame.getByRole("button", { name: "播放", exact: true }).click();
    await expect
      .poll(async () => (await listSaid(page, id)).filter(({ event }) => event === "time").length)
      .toBeGreaterThan(4);
    const times = (await listSaid(page, id)).map(({ seconds }) => seconds);
    expect(times.at(-1)).toBeGreaterThan(0.3);
    await frame.getByRole("button", { name: "暂停" }).click();
    await expect.poll(async () => (await listSaid(page, id)).at(-1)?.event).toBe("pause");
  }
});

test.describe("in a browser that asks for English", () => {
  test.use({ locale: "en-GB" });

  test("it speaks English, as the app does", async ({ page }) => {
    await page.goto(`${site.url}embed/2025-06-08/`);
    await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "播放", exact: true })).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the page around steers it, a clip ends in time, and its words and links follow", async ({
  page,
}) => {
  await openBlog(page);
  const shut = page.frameLocator("#shut");
  const free = page.frameLocator("#free");
  await expect(free.getByText(sentence.text, { exact: true }).first()).toBeVisible();
  await expect(shut.getByText(publishedHeadline, { exact: true })).toBeVisible();
  const background = (frame: typeof free): Promise<string> =>
    frame.locator("#embed").evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background(free)).not.toBe(await background(shut));

  await free.getByRole("button", { name: "播放", exact: true }).click();
  await expect(free.getByRole("button", { name: "再听一遍" })).toBeVisible({ timeout: 15_000 });
  await expect
    .poll(async () => (await listSaid(page, "free")).map(({ event }) => event))
    .toContain("ended");
  const ended = (await listSaid(page, "free")).find(({ event }) => event === "ended");
  expect(Math.abs((ended?.seconds ?? 0) - 99.5)).toBeLessThan(0.3);

  const command = (order: object): Promise<void> =>
    page.evaluate((data) => {
      const frame = document.querySelector<HTMLIFrameElement>("#shut");
      frame?.contentWindow?.postMessage({ player: "embed", ...data }, "*");
    }, order);
  await command({ command: "seek", seconds: 96 });
  await expect(shut.getByText(sentence.text).first()).toBeVisible();
  await expect(shut.getByRole("link", { name: /^在来生情报站继续听，从 1:36/u })).toHaveAttribute(
    "href",
    `${site.url}episodes/2025-06-08/?t=96`,
  );
  await command({ command: "play" });
  await expect(shut.locator("mark")).toHaveCount(1);
  await command({ command: "pause" });
  await expect.poll(async () => (await listSaid(page, "shut")).at(-1)?.event).toBe("pause");
  // What is none of ours changes nothing.
  await command({ command: "seek", seconds: "x" });
  await command({ command: "explode" });
  await expect(shut.getByRole("button", { name: "播放", exact: true })).toBeVisible();
});
