import type { Page } from "@playwright/test";

/** What a finger is given at least, in pixels. */
const smallestSide = 44;

/**
 * Everything on the page that can be pressed and gives a finger less than 44 pixels in height
 * or width, with its size. Links amid a sentence are as high as its lines (WCAG 2.5.8, inline),
 * and the thin line over the small player does what the wave in the large one does (equivalent),
 * as buttons do for the ends of a quote, which stand between its words.
 */
export async function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate((side) => {
    const selectors =
      "button, a[href], select, textarea, summary, input, [role=slider], [role=button]";
    const isInSentence = (target: Element): boolean => {
      const around = target.parentElement;
      const isInline = getComputedStyle(target).display === "inline";
      return isInline && around !== null && around.textContent.trim() !== target.textContent.trim();
    };
    const readReach = (target: Element): { width: number; height: number } => {
      // A label takes the finger for its field.
      const box = (target.closest("label") ?? target).getBoundingClientRect();
      const after = getComputedStyle(target, "::after");
      const hasMore = after.content !== "none" && after.position === "absolute";
      const read = (edge: string): number =>
        hasMore ? Math.max(0, -Number.parseFloat(after.getPropertyValue(edge)) || 0) : 0;
      return {
        width: box.width + read("left") + read("right"),
        height: box.height + read("top") + read("bottom"),
      };
    };
    return [...document.querySelectorAll(selectors)].flatMap((target) => {
      const isSeen =
        target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        target.closest("[inert], .sr-only") === null;
      if (target.matches("#player [role=slider]") && window.innerWidth < 760) return [];
      if (target.matches("[role=group] [role=slider]")) return [];
      // What is above the page waits for the keyboard.
      if (!isSeen || target.getBoundingClientRect().bottom <= 0) return [];
      const { width, height } = readReach(target);
      const isLarge = width >= side - 0.5 && height >= side - 0.5;
      if (isLarge || width === 0 || isInSentence(target)) return [];
      const name = target.getAttribute("aria-label") ?? target.textContent.trim();
      return [
        `${target.localName} ${name.slice(0, 40)}: ${Math.round(width)}×${Math.round(height)}`,
      ];
    });
  }, smallestSide);
}
