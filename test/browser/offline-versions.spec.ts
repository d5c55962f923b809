import type { Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { startStaticServer } from "../support/static-server.ts";
import { expectEpisodeReady, expectSoundPast, findPlayer, readSeconds } from "./episode-page.ts";
import { expectWorker, findKeep, findRemove, keepOpenEpisode, readCaches } from "./offline-page.ts";
import { publishedSound } from "./published-episode.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test.use({
  serviceWorkers: "allow",
  provokedMessages: /^error: Failed to load resource|net::ERR|Failed to fetch/u,
});

const folder = fileURLToPath(new URL(`../../${siteFolder}/`, import.meta.url));

/** Another deployment: every script has another name, and those of before are gone. */
function answerNewVersion(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const isScript = pathname.endsWith(".js");
  if (!isScript && !pathname.endsWith("/") && !pathname.endsWith(".html")) return false;
  const isRenamed = pathname.includes(".v2.js");
  if (pathname.startsWith("/assets/") && isScript && !isRenamed) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end();
    return true;
  }
  const path = pathname.replace(".v2.js", ".js") + (pathname.endsWith("/") ? "index.html" : "");
  const text = readFileSync(join(folder, path), "utf8");
  const renamed = text
    .replaceAll(/(-[\w-]{8})\.js\b/gu, "$1.v2.js")
    .replaceAll(/(version[`"']?:\s*[`"'])/gu, "$1v2");
  const type = isScript ? "text/javascript" : "text/html; charset=utf-8";
  response.writeHead(200, { "Content-Type": type }).end(renamed);
  return true;
}

/**
 * Asks whether the host has another worker until it is found. The browser asks by itself, too, some
 * time after a page is loaded, and who asks meanwhile gets that answer: what stood there before.
 *
 * @see https://w3c.github.io/ServiceWorker/#schedule-job
 */
async function findNewWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const note = () => Object.assign(window, { hasNewWorker: true });
    registration.addEventListener("updatefound", note, { once: true });
  });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
        return Reflect.get(window, "hasNewWorker");
      }),
    )
    .toBe(true);
}

test("an open page plays on over a new deployment, is told once, and nothing old stays", async ({
  page,
}) => {
  let isNew = false;
  const server = await startStaticServer(
    folder,
    "/",
    (request, response) => isNew && answerNewVersion(request, response),
  );
  try {
    await page.goto(server.url + episodePath);
    await expectEpisodeReady(page);
    await expectWorker(page);
    await expect(findKeep(page)).toBeVisible();
    const before = (await readCaches(page)).find((name) => name.includes("#app-"));
    await findPlayer(page).play.click();
    await expectSoundPast(page, 0.2);
    isNew = true;
    await findNewWorker(page);
    const notice = page.getByText(/^网站有了新版本/u);
    await expect(notice).toBeVisible({ timeout: 20_000 });
    await expectSoundPast(page, (await readSeconds(page)) + 0.1);
    // The host has this part no more.
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "键盘快捷键" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.reload();
    await expectEpisodeReady(page);
    expect(await page.locator("script[src*='.v2.js']").count()).toBeGreaterThan(0);
    await page.goto(server.url);
    await expect
      .poll(async () => (await readCaches(page)).filter((name) => name.includes("#app-")))
      .toEqual([expect.not.stringContaining(before ?? "#app-")]);
    await expect(notice).toBeHidden();
  } finally {
    await server.close();
  }
});

test("keeping is stopped, breaks off, and goes on where it was", async ({ page }) => {
  const heldAt = 700_000;
  const asked: string[] = [];
  let isHeld = true;
  let drop = (): void => undefined;
  const server = await startStaticServer(folder, "/", (request, response) => {
    if (!request.url?.includes("audio.mp3") || request.headers["sec-fetch-dest"] !== "empty") {
      return false;
    }
    asked.push(request.headers.range ?? "whole");
    if (!isHeld) return false;
    const start = Number(/^bytes=(\d+)-/u.exec(request.headers.range ?? "")?.[1] ?? 0);
    const { length } = publishedSound;
    const partial = { "Content-Range": `bytes ${start}-${length - 1}/${length}` };
    response.writeHead(start > 0 ? 206 : 200, {
      "Content-Type": "audio/mpeg",
      "Content-Length": length - start,
      ...(start > 0 && partial),
    });
    response.write(publishedSound.subarray(start, heldAt));
    drop = () => response.destroy();
    return true;
  });
  try {
    await page.goto(server.url + episodePath);
    await expectWorker(page);
    await findKeep(page).click();
    const row = page.getByRole("list", { name: "离线可听" }).getByRole("listitem");
    await page
      .getByRole("navigation", { name: "节目" })
      .getByRole("link", { name: "离线" })
      .click();
    await expect(row.getByText(/700 kB \/ \d/u)).toBeVisible();
    await row.getByRole("button", { name: /^停止保存/u }).click();
    await expect(row).toHaveCount(0);
    await page.goBack();
    await findKeep(page).click();
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toBe("whole");
    await page
      .getByRole("navigation", { name: "节目" })
      .getByRole("link", { name: "离线" })
      .click();
    await expect(row.getByText(/700 kB \/ \d/u)).toBeVisible();
    drop();
    await expect(row.getByText("等网络恢复")).toBeVisible();
    isHeld = false;
    await page.reload();
    await expect(row.getByRole("button", { name: /^移除离线内容/u })).toBeVisible();
    expect(asked.at(-1)).toBe(`bytes=${heldAt}-`);
    await page.goto(server.url + episodePath);
    await expect(findRemove(page)).toBeVisible();
  } finally {
    await server.close();
  }
});

test("two shows of one host keep apart", async ({ context }) => {
  const server = await startStaticServer(folder, "/a/", (request) => {
    request.url = request.url?.replace(/^\/b\//u, "/a/") ?? "/";
    return false;
  });
  const root = new URL("/", server.url).href;
  try {
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(`${root}a/${episodePath}`);
    await expectWorker(first);
    await keepOpenEpisode(first);
    await second.goto(`${root}b/?view=offline`);
    await expectWorker(second);
    await expect(second.getByText(/^还没有保存节目/u)).toBeVisible();
    const names = await readCaches(second);
    expect(names.filter((name) => !/^afterlife-intel@\/[ab]\/#/u.test(name))).toEqual([]);
    const scopes = await second.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes.toSorted()).toEqual([`${root}a/`, `${root}b/`]);
  } finally {
    await server.close();
  }
});
