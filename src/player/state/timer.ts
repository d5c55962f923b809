/** A single timer, which can be set anew. */
export interface Timer {
  /** Sets the timer anew. */
  readonly start: (delayMs: number, onDone: () => void) => void;
  readonly cancel: () => void;
  readonly isRunning: () => boolean;
}

/** Makes a timer that does not run yet. */
export function createTimer(): Timer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    start: (delayMs, onDone) => {
      cancel();
      timer = setTimeout(() => {
        timer = undefined;
        onDone();
      }, delayMs);
    },
    cancel,
    isRunning: () => timer !== undefined,
  };
}
