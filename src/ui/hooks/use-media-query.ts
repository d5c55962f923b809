import { useCallback, useSyncExternalStore } from "react";
import { useLearned } from "./use-learned.ts";

/** True while the media query holds, e.g. `(min-width: 760px)`; not for what a made page shows. */
export function useMediaQuery(query: string): boolean {
  return useMatches(query) ?? false;
}

/**
 * The same, and undefined for a page that is made ahead of time, or just being adopted: it is seen
 * on screens of all sizes. Show there what is for either, and let the style sheet choose.
 */
export function useKnownMedia(query: string): boolean | undefined {
  const isKnown = useLearned(false, () => true);
  const matches = useMatches(query);
  return isKnown ? matches : undefined;
}

/** Undefined where there is no screen. */
function useMatches(query: string): boolean | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  const read = (): boolean => matchMedia(query).matches;
  return useSyncExternalStore<boolean | undefined>(subscribe, read, () =>
    typeof window === "undefined" ? undefined : read(),
  );
}
