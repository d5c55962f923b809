import type { Page } from "playwright-core";

/** The least page that shows results: it has them in memory, and the app's style sheet. */
export interface PlainRows {
  /** Shows what the app's page shows, in place of what it showed before: ms to the task after the frame. */
  readonly paint: () => Promise<number>;
}

/** Opens it beside a page of the app, whose look it takes. */
export async function openPlainRows(app: Page): Promise<PlainRows> {
  const sheet = await app
    .locator("link[rel=stylesheet]")
    .first()
    .evaluate((link) => (link instanceof HTMLLinkElement ? link.href : ""));
  const plain = await app.context().newPage();
  const address = new URL("plain-rows.html", app.url()).href;
  await plain.route(address, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="stylesheet" href="${sheet}"><main></main></html>`,
    }),
  );
  await plain.goto(address);
  return {
    paint: async () => {
      const rows = await app.locator("main").evaluate((main) => main.innerHTML);
      await plain.bringToFront();
      const paintedMs = await plain.evaluate(paintRows, rows);
      await app.bringToFront();
      return paintedMs;
    },
  };
}

/** The page's side of it. */
function paintRows(rows: string): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const startMs = performance.now();
    port1.addEventListener("message", () => resolve(performance.now() - startMs));
    port1.start();
    const fragment = document.createRange().createContextualFragment(rows);
    document.querySelector("main")?.replaceChildren(fragment);
    requestAnimationFrame(() => port2.postMessage(undefined));
  });
}
