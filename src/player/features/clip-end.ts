import type { Clip } from "../state/transport-state.ts";

/** Acts at a clip's end more exactly than position events, which come every 250 ms. */
export interface ClipEnd {
  /** Sets the timer anew; call it whenever position, rate or playing changes. */
  schedule(at: { clip: Clip | undefined; positionSeconds: number; rate: number }): void;
  cancel(): void;
}

/** Calls `stop` when the clip's end is reached by the wall clock. */
export function createClipEnd(stop: () => void): ClipEnd {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    schedule: ({ clip, positionSeconds, rate }) => {
      cancel();
      if (!clip || clip.isOver) return;
      const delayMs = ((clip.endSeconds - positionSeconds) / rate) * 1000;
      // At once where the end has passed: a hidden page's timers may be put off by a second.
      if (delayMs <= 0) stop();
      // Far ends are set anew by later position events, which know of stalls.
      else if (delayMs < 1000) timer = setTimeout(stop, delayMs);
    },
  };
}
