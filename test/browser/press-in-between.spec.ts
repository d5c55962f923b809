import { expectSoundPast, readSound } from "./episode-page.ts";
import { episodePath } from "./site-under-test.ts";
import { expect, test } from "./station-test.ts";

test("what is pressed while the app takes the page over is pressed once", async ({ page }) => {
  await page.addInitScript(() => {
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
  await expectSoundPast(page, 0.2);
  expect((await readSound(page)).isPaused).toBe(false);
});
