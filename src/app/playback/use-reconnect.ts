import { useEffect } from "react";
import { usePlayerActions } from "#player/react/player-context.ts";

/** Asks for a lost sound as soon as the browser says that the network is back. */
export function useReconnect(): void {
  const actions = usePlayerActions();
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener("online", actions.reconnect, { signal: controller.signal });
    return () => controller.abort();
  }, [actions]);
}
