import { defineConfig } from "@playwright/test";
import { quietChromiumFlags } from "../support/chromium-flags.ts";
import type { EngineOptions } from "./engines/engine-test.ts";
import { findChromium, isRoot } from "./find-chromium.ts";
import { findTestBrowser } from "./find-headless-shell.ts";
import { siteFolder, siteUrl } from "./site-under-test.ts";

// No path only while the global setup has not yet installed it; workers read this file anew.
const launchIn = (executablePath: string | undefined) => ({
  ...(executablePath !== undefined && { executablePath }),
  args: [...(isRoot() ? ["--no-sandbox"] : []), ...quietChromiumFlags],
});

const launch = launchIn(findTestBrowser());

/** Pictures are of Chromium itself, which has other letters than its shell for what only says `serif`. */
const pictureLaunch = launchIn(findChromium());

/** Tests that compare what is seen with what was seen; `npm run pictures` renews what they have. */
const pictureSpecs = /pictures-of-\w+\.spec\.ts$/u;

/** One journey, walked in each of the other engines by a driver of our own. */
const engineSpecs = /browser\/engines\/[\w-]+\.spec\.ts$/u;

/** Letters are drawn by the browser alone, whatever the system would do to them. */
const pictureFlags = [
  "--font-render-hinting=none",
  "--disable-lcd-text",
  "--force-color-profile=srgb",
];

// oxlint-disable-next-line import/no-default-export -- Playwright looks for it.
export default defineConfig<object, EngineOptions>({
  testDir: ".",
  outputDir: "../../test-results/browser",
  // One picture for all machines: its letters are the same everywhere.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  globalSetup: "./install-chromium.ts",
  reporter: "list",
  fullyParallel: true,
  // Two more than cores: a test waits for sound a third of its time.
  workers: 4,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 45_000,
  expect: {
    timeout: 10_000,
    // Edges of letters may be smoothed differently; an icon that is gone has more pixels than that.
    toHaveScreenshot: { animations: "disabled", caret: "hide", threshold: 0.25, maxDiffPixels: 12 },
  },
  use: {
    baseURL: siteUrl,
    locale: "zh-CN",
    screenshot: "only-on-failure",
    // What a worker answers no test sees or changes: those that are about it allow it.
    serviceWorkers: "block",
    launchOptions: launch,
  },
  // A test runs on the desktop unless it is tagged: `@phone` there only, `@both` on both.
  projects: [
    // First what is long, so that the others fill the other places while one is still on its way.
    // An engine starts once, and its tests are walked one after the other.
    ...(["firefox", "webkit"] as const).map((engine) => ({
      name: engine,
      testMatch: engineSpecs,
      fullyParallel: false,
      use: { engine },
    })),
    {
      name: "pictures",
      testMatch: pictureSpecs,
      use: {
        timezoneId: "Asia/Shanghai",
        launchOptions: { ...pictureLaunch, args: [...pictureLaunch.args, ...pictureFlags] },
      },
    },
    {
      name: "desktop",
      testIgnore: [pictureSpecs, engineSpecs],
      grepInvert: /@phone/u,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: [pictureSpecs, engineSpecs],
      grep: /@phone|@both/u,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  // A folder of its own: neither a developer's dist/ nor a running preview is disturbed.
  webServer: {
    cwd: "../..",
    command:
      `npm run build -- --outDir ${siteFolder} --emptyOutDir && ` +
      `npx vite preview --outDir ${siteFolder} --host 127.0.0.1 --port ${new URL(siteUrl).port} --strictPort`,
    url: siteUrl,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
