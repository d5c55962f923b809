import type { Page } from "@playwright/test";

/** A finger's way on the screen, in pixels from its top. */
export interface Swipe {
  readonly from: number;
  readonly to: number;
  readonly x?: number;
}

/** Moves one finger straight up or down, as the touch screen itself would. */
export async function swipe(page: Page, { from, to, x = 120 }: Swipe): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x, y }],
    });
  await touch("touchStart", from);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch("touchMove", from + (to - from) * part);
  await touch("touchEnd");
  await session.detach();
}
