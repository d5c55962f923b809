import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startStaticServer, type StaticServer } from "../support/static-server.ts";
import { expectNoShift, watchShifts } from "./held-page.ts";
import { episodePath, siteFolder } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

/** A button of the player's row, in whose middle one more takes its place: no more than that. */
const mostMoved = 0.0003;

/** How many beginnings of a page are shown before its rest comes. */
const cutCount = 12;

/** Long enough for a browser to paint what it has. */
const pauseMs = 250;

/** Where an element begins: a server's packet may end anywhere, a parser shows whole elements. */
function listCuts(html: Buffer): number[] {
  const text = html.toString("latin1");
  const starts = [...text.matchAll(/<[a-z]/gu)].map(({ index }) => index);
  const seen = starts.filter((start) => start > text.indexOf('<div id="root">'));
  return Array.from({ length: cutCount }, (_, number) =>
    Number(seen[Math.floor(((number + 0.5) / cutCount) * seen.length)]),
  );
}

/** The site, whose page at a path comes in two packets. */
function serveInPackets(html: Buffer, path: string, readCut: () => number): Promise<StaticServer> {
  const send = (response: ServerResponse): void => {
    const cut = readCut();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(html.subarray(0, cut));
    setTimeout(() => response.end(html.subarray(cut)), pauseMs);
  };
  return startStaticServer(siteFolder, "/", (request, response) => {
    const isPage = request.url === path;
    if (isPage) send(response);
    return isPage;
  });
}

/** Until what has come last is painted. */
const paint = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );

for (const path of ["/", `/${episodePath}`, "/tags/guge-beddqm/"]) {
  test(`what is seen of ${path} stays where it is while its rest is on the way @both`, async ({
    page,
  }) => {
    const html = await readFile(join(siteFolder, path, "index.html"));
    let cut = 0;
    const { url, close } = await serveInPackets(html, path, () => cut);
    // The app has tests of its own: here the page stands alone.
    await page.route("**/assets/index-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await watchShifts(page);
    for (cut of listCuts(html)) {
      await page.goto(url + path.slice(1));
      await expect(page.locator("#player")).toBeVisible();
      await paint(page);
      await expectNoShift(page, mostMoved);
    }
    await close();
  });
}
