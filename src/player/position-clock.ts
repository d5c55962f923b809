/** Tells listeners the position on every frame while it moves, outside of React. */
export interface PositionClock {
  /** Calls the listener now and whenever the position may have changed. */
  subscribe(listener: (positionSeconds: number) => void): () => void;
  /** Shows another position while a finger is on the scrubber; undefined ends it. */
  preview(positionSeconds: number | undefined): void;
  /** Reads and tells once, e.g. after a seek while paused. */
  tick(): void;
  /** Starts or stops the frame loop. */
  setRunning(isRunning: boolean): void;
}

/**
 * The frame clock: one `requestAnimationFrame` loop for everybody, asleep while nothing
 * plays or nobody listens.
 */
export function createPositionClock(readPositionSeconds: () => number): PositionClock {
  const listeners = new Set<(positionSeconds: number) => void>();
  let isRunning = false;
  let frame: number | undefined;
  let previewSeconds: number | undefined;

  const tick = (): void => {
    const positionSeconds = previewSeconds ?? readPositionSeconds();
    listeners.forEach((listener) => listener(positionSeconds));
  };
  const schedule = (): void => {
    if (!isRunning || listeners.size === 0 || frame !== undefined) return;
    frame = requestAnimationFrame(() => {
      frame = undefined;
      tick();
      schedule();
    });
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      listener(previewSeconds ?? readPositionSeconds());
      schedule();
      return () => listeners.delete(listener);
    },
    preview: (positionSeconds) => {
      previewSeconds = positionSeconds;
      tick();
    },
    tick,
    setRunning: (next) => {
      isRunning = next;
      schedule();
    },
  };
}
