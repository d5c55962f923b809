import { chromium, type Browser } from "playwright-core";
import { findChromium, isRoot } from "../../browser/find-chromium.ts";
import { quietChromiumFlags } from "../../support/chromium-flags.ts";

/** A browser in which frames come when they are ready, not when a screen would ask for them. */
export function launchPaintingBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [
      ...(isRoot() ? ["--no-sandbox"] : []),
      "--disable-frame-rate-limit",
      "--disable-gpu-vsync",
      ...quietChromiumFlags,
    ],
  });
}
