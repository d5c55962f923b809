import { useSaveOnHide } from "./use-save-on-hide.ts";
import { usePlayingFavicon } from "./use-playing-favicon.ts";
import { useReconnect } from "./use-reconnect.ts";

/** Keeps the player in step with what is around it: storage, network, this tab's icon. */
export function usePlayerLifecycle(rootUrl: string): void {
  useSaveOnHide();
  useReconnect();
  usePlayingFavicon(rootUrl);
}
