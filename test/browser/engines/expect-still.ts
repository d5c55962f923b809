import { expect } from "@playwright/test";
import { readPaintedHeight } from "../spoken-height.ts";
import type { EnginePage } from "./engine-page.ts";

/** Waits until what is painted has come to its place: what is pointed at before that moves away. */
export async function expectStill(site: EnginePage, name: string): Promise<void> {
  let before = Number.NaN;
  const isStill = async (): Promise<boolean> => {
    const height = await site.run(readPaintedHeight, name);
    const wasThere = height === before;
    before = height;
    return wasThere && height >= 0 && height < 0.65;
  };
  await expect.poll(isStill, { message: `${name} stands still`, intervals: [100] }).toBe(true);
}
