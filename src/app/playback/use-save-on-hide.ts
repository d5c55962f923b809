import { useEffect } from "react";
import { usePlayerActions, useReadPlayerState } from "#player/react/player-context.ts";
import { isPlaying } from "#player/state/transport-state.ts";

/** What another tab has written last may be on its way for so long. */
const lateMs = 500;

/**
 * Writes progress when the page may go away: hidden on phones, unloaded elsewhere. When it
 * comes back it goes to where another tab has got to meanwhile.
 */
export function useSaveOnHide(): void {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal };
    // Paused tabs have nothing to add and must not touch what another tab has written.
    const save = (): void => {
      if (isPlaying(readState())) actions.saveProgress();
    };
    window.addEventListener("pagehide", save, options);
    const comeBack = (): void => {
      actions.catchUp();
      setTimeout(() => {
        if (!controller.signal.aborted) actions.catchUp();
      }, lateMs);
    };
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "hidden") save();
        else comeBack();
      },
      options,
    );
    window.addEventListener("focus", comeBack, options);
    return () => controller.abort();
  }, [actions, readState]);
}
