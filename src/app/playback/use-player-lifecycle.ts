import { useKeepProgress } from "./use-keep-progress.ts";
import { usePlayingSign } from "./use-playing-sign.ts";
import { useReconnect } from "./use-reconnect.ts";

/** Keeps the player in step with what is around it: storage, network, this tab's icon. */
export function usePlayerUpkeep(rootUrl: string): void {
  useKeepProgress();
  useReconnect();
  usePlayingSign(rootUrl);
}
