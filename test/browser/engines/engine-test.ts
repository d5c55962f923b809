import { writeFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import { EnginePage } from "./engine-page.ts";
import type { EngineName } from "./find-engines.ts";
import { startFirefox } from "./start-firefox.ts";
import { startWebkit } from "./start-webkit.ts";
import type { WebDriver } from "./web-driver.ts";

/** What a project of the configuration says. */
export interface EngineOptions {
  readonly engine: EngineName;
}

interface EngineParts {
  readonly driver: WebDriver;
}

const starts = { firefox: startFirefox, webkit: startWebkit };

/** Playwright's test with a page in one of the other engines, which starts once for all tests. */
export const test = base.extend<{ readonly site: EnginePage }, EngineOptions & EngineParts>({
  engine: ["firefox", { option: true, scope: "worker" }],
  driver: [
    async ({ engine }, use) => {
      const driver = await starts[engine]();
      await driver.send("resize", { x: 0, y: 0, width: 1440, height: 960 });
      await use(driver);
      await driver.quit();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  site: async ({ driver }, use, testInfo) => {
    const site = new EnginePage(driver);
    await use(site);
    if (testInfo.status === testInfo.expectedStatus) return;
    writeFileSync(testInfo.outputPath("seen.png"), await site.takePicture(), "base64");
  },
});
