import type { Page } from "@playwright/test";

/** Until what has come last is painted: a task behind the second frame from now. */
export const awaitPaint = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
