import { awaitPaint } from "./await-paint.ts";
import { expectNoShift, watchShifts } from "./held-page.ts";
import { episodePath } from "./site-under-test.ts";
import { startSlowHost } from "./slow-host.ts";
import { expect, test } from "./station-test.ts";

/** A button of the player's row, in whose middle one more takes its place: no more than that. */
const mostMoved = 0.0003;

/** How many beginnings of a page are shown before its rest comes. */
const cutCount = 12;

/** Long enough for a browser to paint what it has. */
const pauseMs = 250;

/** Where an element begins: a server's packet may end anywhere, a parser shows whole elements. */
function findCut(html: string, number: number): number {
  const root = html.indexOf('<div id="root">');
  const starts = [...html.matchAll(/<[a-z]/gu)].map(({ index }) => index);
  const seen = starts.filter((start) => start > root);
  return seen[Math.floor(((number + 0.5) / cutCount) * seen.length)] ?? -1;
}

for (const path of ["", episodePath, "tags/guge-beddqm/"]) {
  test(`what is seen of /${path} stays where it is while its rest is on the way @both`, async ({
    page,
  }) => {
    // The app has tests of its own: here the page stands alone.
    await page.route("**/assets/index-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await watchShifts(page);
    for (let number = 0; number < cutCount; number += 1) {
      const host = await startSlowHost(path, (html) => findCut(html, number));
      try {
        await page.goto(host.url + path, { waitUntil: "commit" });
        await page.waitForTimeout(pauseMs);
        host.letGo();
        await page.waitForLoadState();
        await expect(page.locator("#player")).toBeVisible();
        await awaitPaint(page);
        await expectNoShift(page, mostMoved);
        // What it still asks for is not refused.
        await page.goto("about:blank");
      } finally {
        await host.close();
      }
    }
  });
}
