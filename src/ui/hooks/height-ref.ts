import type { RefCallback } from "react";

/**
 * A ref that has the height of its element told to the style sheet, as a property of the whole page
 * in pixels: what stands at a place that something else covers at times makes room for it.
 */
export function createHeightRef(property: `--${string}`): RefCallback<HTMLElement> {
  return (element) => {
    if (!element || typeof window.ResizeObserver !== "function") return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  };
}
