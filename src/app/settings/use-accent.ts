import { useLayoutEffect } from "react";

/** How much of the colour is left by day: a thin light line on paper would not be seen. */
const dayPercent = 72;

/** Shows what is heard now in the station's own colour; undefined leaves the app's. */
export function useAccent(accent: string | undefined): void {
  useLayoutEffect(() => {
    if (accent === undefined) return;
    const { style } = document.documentElement;
    style.setProperty("--own-accent", accent);
    style.setProperty("--own-accent-day", `color-mix(in oklab, ${accent} ${dayPercent}%, black)`);
  }, [accent]);
}
