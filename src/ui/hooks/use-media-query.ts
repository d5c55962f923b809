import { useCallback, useSyncExternalStore } from "react";

/** True while the media query holds, e.g. `(min-width: 760px)`. */
export function useMediaQuery(query: string): boolean {
  return useKnownMedia(query) ?? false;
}

/**
 * The same, and undefined for a page that is made ahead of time, or just being adopted: it is seen
 * on screens of all sizes. Show there what is for either, and let the style sheet choose.
 */
export function useKnownMedia(query: string): boolean | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore<boolean | undefined>(
    subscribe,
    () => matchMedia(query).matches,
    () => undefined,
  );
}
