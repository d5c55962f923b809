import type { KeyboardEvent } from "react";
import { usePlayerActions, useReadPlayerState } from "#player/react/player-context.ts";

/** Seconds that a key moves; arrows as everywhere in the player. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** Moves the position by the keys of a slider. */
export function useSeekKeys(durationSeconds: number): (event: KeyboardEvent) => void {
  const actions = usePlayerActions();
  const readState = useReadPlayerState();
  return (event) => {
    const step = keySteps[event.key];
    const target =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? durationSeconds
          : step === undefined
            ? undefined
            : readState().positionSeconds + step;
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // Not twice: the page's own keys would move it again.
    event.preventDefault();
    event.stopPropagation();
    actions.seek(target);
  };
}
