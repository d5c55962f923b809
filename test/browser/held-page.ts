import type { Page } from "@playwright/test";
import { expect } from "./station-test.ts";

/** The script of every page: the player. */
const firstScript = "**/assets/index-*.js";

/** Opens a page whose script, and with it the app, comes only when it is let go. */
export async function openHeld(
  page: Page,
  path: string,
  script = firstScript,
): Promise<{ readonly letGo: () => void }> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(script, async (route) => {
    await gate;
    await route.continue();
  });
  await watchShifts(page);
  await page.goto(path, { waitUntil: "commit" });
  return { letGo };
}

/** What moved though the listener moved nothing: how much, and which boxes from where to where. */
export interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Has a page note what moves in it, before it is opened; {@link openHeld} does. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(noteShifts);

/** Runs in the page: keeps its shifts in `window.shifts`. */
function noteShifts(): void {
  interface Source {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }
  const sayRect = ({ x, y, width, height }: DOMRectReadOnly) =>
    `${[x, y].map(Math.round).join(",")} ${[width, height].map(Math.round).join("×")}`;
  const sayNode = (node: Node | null) =>
    node instanceof Element ? `${node.tagName}.${node.className}` : (node?.textContent ?? "gone");
  const sayMoved = ({ node, previousRect, currentRect }: Source) =>
    `${sayNode(node).slice(0, 60)}: ${sayRect(previousRect)} → ${sayRect(currentRect)}`;
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // What moves because the listener moves it is no shift.
      if (Reflect.get(entry, "hadRecentInput") === true) continue;
      const sources: Source[] = Reflect.get(entry, "sources");
      shifts.push({ value: Number(Reflect.get(entry, "value")), moved: sources.map(sayMoved) });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** A text that came in two packets may have been painted with its first letters: that is no more. */
const mostShift = 0.001;

/** Fails with what moved, where shifts come to more than `most`. */
export function expectFewShifts(shifts: readonly Shift[], most = mostShift): void {
  const moved = shifts.flatMap((shift) => [`by ${shift.value}`, ...shift.moved]).join("\n");
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, `has moved:\n${moved}\n`).toBeLessThan(most);
}

/** Nothing has moved until now in a page of {@link watchShifts}, but by the listener. */
export const expectNoShift = async (page: Page, most?: number): Promise<void> => {
  expectFewShifts(await page.evaluate(() => Reflect.get(window, "shifts")), most);
};

/** The app has the page, and puts a sound in the document. */
export async function expectApp(page: Page): Promise<void> {
  await page.locator("audio").first().waitFor({ state: "attached" });
  await expect(page.locator(".boot-note")).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-made", "other");
}
