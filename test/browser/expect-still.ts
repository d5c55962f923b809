import { expect } from "@playwright/test";

/**
 * Waits until what is painted stands in view and has come to rest there: what is pointed at before
 * that moves away.
 *
 * @param readHeight see `readPaintedHeight`
 */
export async function expectStill(
  readHeight: () => Promise<number>,
  timeoutMs = 10_000,
): Promise<void> {
  let before = Number.NaN;
  const isStill = async (): Promise<boolean> => {
    const height = await readHeight();
    const wasThere = height === before;
    before = height;
    return wasThere && height >= 0 && height < 0.65;
  };
  const message = "what is painted has come to its place";
  await expect.poll(isStill, { message, intervals: [100], timeout: timeoutMs }).toBe(true);
}
