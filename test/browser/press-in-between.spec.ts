import { expectElement } from "./episode-page.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("what is pressed while the app takes the page over is pressed once", async ({ page }) => {
  await page.addInitScript(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    // Nobody has pressed anything, so the browser would refuse to play.
    for (const name of ["play", "pause"] as const) {
      Reflect.set(HTMLMediaElement.prototype, name, () => {
        calls.push(name);
        return Promise.resolve();
      });
    }
    const prepare = (): void => {
      const root = document.querySelector("#root");
      if (!root) return;
      const listen = root.addEventListener.bind(root);
      // React listens here, and then takes the page over piece by piece.
      root.addEventListener = (...args: Parameters<typeof listen>): void => {
        listen(...args);
        if (args[0] !== "click") return;
        root.addEventListener = listen;
        const button = document.querySelector<HTMLElement>('#player button[aria-label="播放"]');
        queueMicrotask(() => button?.click());
      };
    };
    // Before scripts that are deferred.
    document.addEventListener("readystatechange", prepare, { once: true });
  });
  await page.goto(episodePath);
  await expectElement(page);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, "calls"))).toEqual(["play"]);
});
