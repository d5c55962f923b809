import { useLayoutEffect } from "react";

/** Tells the style sheet that the text stands alone: what is left out takes no room either. */
export function useFocusedPage(isFocused: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute("data-focused", isFocused);
  }, [isFocused]);
}
