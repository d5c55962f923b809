import { useEffect, useEffectEvent } from "react";

/**
 * Calls back when the words are laid out anew: another width, text size or line height, or
 * the text alone.
 * Paragraphs that get their true height as they come into view do not count.
 */
export function useReflow(onReflow: () => void): void {
  const report = useEffectEvent(onReflow);
  useEffect(() => {
    if (typeof window.ResizeObserver !== "function") return undefined;
    const root = document.documentElement;
    const readShape = (): string => {
      const style = getComputedStyle(root);
      const type = ["--text-size", "--text-leading", "--measure", "--text-face"].map((name) =>
        style.getPropertyValue(name),
      );
      return [root.clientWidth, root.hasAttribute("data-focused"), ...type].join(" ");
    };
    let known = readShape();
    const observer = new ResizeObserver(() => {
      const shape = readShape();
      if (shape === known) return;
      known = shape;
      report();
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
}
