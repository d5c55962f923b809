import { findSleepTimer, type SleepActions } from "#player/features/sleep-timer.ts";
import { usePlayer } from "#player/react/player-context.ts";

/** What can be asked of the sleep timer; stable. */
export function useSleepTimer(): SleepActions {
  return findSleepTimer(usePlayer().deps);
}
