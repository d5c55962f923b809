import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./station-test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Of all rules those that look at colours: the others say the same by night and by day. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * Every violation with the elements that make it, by night and by day; nothing for a page that
 * keeps all rules. A page changes where it stands: what is open stays open.
 */
export async function findViolationsInEachTheme(page: Page): Promise<string[]> {
  const found: string[] = [];
  await inEachTheme(page, async (theme) => {
    // In one piece: there are no frames to be asked one by one.
    // Told of what is right as well, axe would take twice as long.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const asked = theme === "night" ? axe.withTags(tags) : axe.withRules(colorRules);
    const { violations } = await asked.analyze();
    for (const { id, help, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `by ${theme}: ${id} (${help}): ${html}`));
    }
  });
  return found;
}

/** Looks at a page by night, then by day, which are two. */
export async function inEachTheme(
  page: Page,
  look: (theme: "night" | "day") => Promise<void>,
): Promise<void> {
  const grounds = new Set<string>();
  for (const [theme, colorScheme] of [
    ["night", "dark"],
    ["day", "light"],
  ] as const) {
    await test.step(`by ${theme}`, async () => {
      await page.emulateMedia({ colorScheme });
      await look(theme);
      grounds.add(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      );
    });
  }
  expect(grounds.size).toBe(2);
}
