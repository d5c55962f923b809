import { chromium, type Browser } from "playwright-core";
import { findChromium, isRoot } from "../browser/find-chromium.ts";
import { quietChromiumFlags } from "../support/chromium-flags.ts";

/** Frames come when they are ready, not when a screen would ask for them. */
export const paintingFlags = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** The browser of a measurement. */
export function launchChromium(flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...(isRoot() ? ["--no-sandbox"] : []), ...quietChromiumFlags, ...flags],
  });
}
