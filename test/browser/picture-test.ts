import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { thisMachine } from "./find-chromium.ts";
import { pictureFonts } from "./find-fonts.ts";
import { hasPackages } from "./plan-packages.ts";
import { expect, test as stationTest } from "./station-test.ts";

/** Where pictures stand, one folder for each list of them. */
const picturesFolder = join(import.meta.dirname, "pictures");

/** Letters of one package of Debian in place of whatever the machine has. */
const letters = `:root {
  --font-sans: "Noto Sans CJK SC" !important;
  --font-serif: "Noto Serif CJK SC" !important;
  --font-mono: "Noto Sans Mono CJK SC" !important;
}`;

/** Takes pictures of pages that look the same on every machine and at every hour. */
export interface Camera {
  /** Compares what is seen with the picture of that name. */
  readonly compare: (seen: Locator | Page, name: string) => Promise<void>;
  /** The folder holds the pictures that were compared, and no others. */
  readonly finish: () => void;
}

/** Are pictures being renewed, by `npm run pictures`? */
export function isRenewing({ config }: TestInfo): boolean {
  return config.updateSnapshots === "changed" || config.updateSnapshots === "all";
}

/** A test on watch with a camera for the pictures of a folder. */
export const test = stationTest.extend<{ readonly openCamera: (folder: string) => Camera }>({
  openCamera: async ({ page }, use, info) => {
    info.skip(!hasPackages(pictureFonts, thisMachine), `needs ${pictureFonts.packages.join(", ")}`);
    // The clock goes on, so that what waits for it comes, but always from the same moment.
    await page.clock.install({ time: new Date("2025-06-09T09:00:00+08:00") });
    await page.addInitScript((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, letters);
    await use((folder) => createCamera(folder, info));
  },
});

function createCamera(folder: string, info: TestInfo): Camera {
  const names = new Set<string>();
  return {
    compare: async (seen, name) => {
      names.add(`${name}.png`);
      const path = [folder, `${name}.png`];
      // Softly, so that one run tells of all that has changed. A page and a part of one are asked
      // in the same words, which types do not see.
      if ("goto" in seen) await expect.soft(seen).toHaveScreenshot(path);
      else await expect.soft(seen).toHaveScreenshot(path);
    },
    finish: () => {
      const kept = readdirSync(join(picturesFolder, folder));
      const left = kept.filter((file) => !names.has(basename(file)));
      if (isRenewing(info)) left.forEach((file) => rmSync(join(picturesFolder, folder, file)));
      else expect.soft(left, "every picture is of something that is looked at").toEqual([]);
    },
  };
}

export { expect };
