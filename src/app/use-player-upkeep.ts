import { useKeepProgress } from "./use-keep-progress.ts";
import { usePlayingSign } from "./use-playing-sign.ts";
import { useReconnect } from "./use-reconnect.ts";
import { useSharedQueue } from "./use-shared-queue.ts";

/** Keeps the player in step with what is around it: storage, network, other tabs, this tab's icon. */
export function usePlayerUpkeep(rootUrl: string): void {
  useKeepProgress();
  useReconnect();
  useSharedQueue();
  usePlayingSign(rootUrl);
}
