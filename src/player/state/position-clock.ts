import { createReckonedPosition, type ClockSource } from "./reckoned-position.ts";

/** What is shown of a position. */
export interface PositionListener {
  (positionSeconds: number): void;
}

/**
 * The first position after a given one at which a listener shows something else; Infinity when
 * nothing more is to come. Asked after each call of the listener.
 */
export type FindNextChange = (positionSeconds: number) => number;

/**
 * Tells listeners the position as it moves, outside of React. While it runs, that is the position
 * which is heard when the frame that they paint is seen.
 */
export interface PositionClock {
  /**
   * Calls the listener now and whenever the position may have changed: on every frame, or with
   * `findNextChange` on the first frame after the change that it names, and after seeks.
   */
  subscribe(listener: PositionListener, findNextChange?: FindNextChange): () => void;
  /** Shows another position while a finger is on the scrubber; undefined ends it. */
  preview(positionSeconds: number | undefined): void;
  /** Reads and tells once, e.g. after a seek while paused. */
  tick(): void;
  /** Starts or stops the frame loop. */
  setRunning(isRunning: boolean): void;
}

/** What is painted now is on a screen of 60 frames a second one frame later. */
const leadMs = 1000 / 60;
/** A timer may be late, and the frame that shows a change must not be missed. */
const marginMs = 4;
/** Not worth a timer. */
const shortestSleepMs = 4;
/** Rate and position may change without a word. */
const longestSleepMs = 250;

const everyFrame: FindNextChange = () => -Infinity;

/**
 * The frame clock: one loop for everybody, asleep while nothing plays or nobody listens. A
 * frame in which nothing changes costs the page as much as any other, so while all listeners
 * know when their next change comes the clock waits for the first of these by a timer.
 */
export function createPositionClock(source: ClockSource): PositionClock {
  const { readPositionSeconds, readRate } = source;
  const reckon = createReckonedPosition(source);
  const listeners = new Map<PositionListener, FindNextChange>();
  let isRunning = false;
  let previewSeconds: number | undefined;
  // Named for the position that was shown: the next change after a later one may be another.
  let nextChangeSeconds = -Infinity;
  const read = (readSeconds = readPositionSeconds): number => {
    if (previewSeconds !== undefined) return previewSeconds;
    return readSeconds() + (isRunning ? (leadMs / 1000) * readRate() : 0);
  };
  const tick = (): void => {
    const positionSeconds = read();
    nextChangeSeconds = Infinity;
    listeners.forEach((findNextChange, listener) => {
      listener(positionSeconds);
      nextChangeSeconds = Math.min(nextChangeSeconds, findNextChange(positionSeconds));
    });
  };
  const wait = createWait();
  const schedule = (): void => {
    if (!isRunning || listeners.size === 0) {
      wait.cancel();
      return;
    }
    const restSeconds = (nextChangeSeconds - read(reckon)) / readRate();
    const sleepMs = Math.min(restSeconds * 1000 - marginMs, longestSleepMs);
    if (sleepMs > shortestSleepMs) wait.sleep(sleepMs, schedule);
    else wait.awaitFrame(showFrame);
  };
  const showFrame = (): void => {
    tick();
    schedule();
  };
  return {
    subscribe: (listener, findNextChange = everyFrame) => {
      listeners.set(listener, findNextChange);
      const positionSeconds = read();
      listener(positionSeconds);
      nextChangeSeconds = Math.min(nextChangeSeconds, findNextChange(positionSeconds));
      schedule();
      return () => listeners.delete(listener);
    },
    preview: (positionSeconds) => {
      previewSeconds = positionSeconds;
      tick();
      schedule();
    },
    tick: showFrame,
    setRunning: (next) => {
      isRunning = next;
      schedule();
    },
  };
}

/** One frame or one timer at a time; a frame that is awaited is kept. */
function createWait() {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopTimer = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    awaitFrame: (show: () => void): void => {
      stopTimer();
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        show();
      });
    },
    sleep: (delayMs: number, wake: () => void): void => {
      stopTimer();
      if (frame === undefined) timer = setTimeout(wake, delayMs);
    },
    cancel: stopTimer,
  };
}
