import { useEffect } from "react";
import { usePlayerActions, useReadPlayerState } from "#player/player-context.ts";
import { isPlaying } from "#player/player-state.ts";

/**
 * Writes progress when the page may go away: hidden on phones, unloaded elsewhere. When it
 * comes back it goes to where another tab has got to meanwhile.
 */
export function useKeepProgress(): void {
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
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "hidden") save();
        else actions.catchUp();
      },
      options,
    );
    window.addEventListener("focus", () => actions.catchUp(), options);
    return () => controller.abort();
  }, [actions, readState]);
}
