import { useEffect } from "react";
import { usePlayerActions } from "#player/player-context.ts";

/** Shows the queue as another tab has changed it. */
export function useSharedQueue(): void {
  const actions = usePlayerActions();
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener("storage", actions.refreshQueue, { signal: controller.signal });
    return () => controller.abort();
  }, [actions]);
}
