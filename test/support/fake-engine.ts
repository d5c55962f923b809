import type { EngineEvent, PlaybackEngine } from "#player/engine/playback-engine.ts";

/** An engine without sound: it writes down what it is asked for and reports what a test says. */
export interface FakeEngine extends PlaybackEngine {
  /** What it was asked for, in words: `load <url> at 10`, `seek 20`, `play`, `rate 1.5`. */
  readonly calls: string[];
  /** Reports an event. */
  readonly emit: (event: EngineEvent) => void;
  /** Reports that sound comes. */
  readonly startSounding: () => void;
  /** Moves on without a report, as between two position events. */
  readonly moveTo: (positionSeconds: number) => void;
  /** Moves on and reports it. */
  readonly playTo: (positionSeconds: number) => void;
  /** Stops at once and reports it, as elements do after `pause`. */
  readonly stopSounding: () => void;
}

/** Makes an engine that does nothing by itself. */
export function createFakeEngine(): FakeEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const calls: string[] = [];
  let positionSeconds = 0;
  const emit = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const moveTo = (seconds: number): void => {
    positionSeconds = seconds;
  };
  return {
    calls,
    emit,
    moveTo,
    startSounding: () => {
      emit({ type: "starting" });
      emit({ type: "playing" });
    },
    playTo: (seconds) => {
      moveTo(seconds);
      emit({ type: "position", positionSeconds: seconds });
    },
    stopSounding: () => emit({ type: "paused" }),
    load: ({ url, startSeconds }) => {
      calls.push(`load ${url} at ${startSeconds}`);
      moveTo(startSeconds);
    },
    play: () => calls.push("play"),
    pause: () => calls.push("pause"),
    seek: (seconds) => {
      calls.push(`seek ${seconds}`);
      moveTo(seconds);
    },
    seekRoughly: (seconds) => {
      calls.push(`seek roughly ${seconds}`);
      moveTo(seconds);
    },
    setRate: (rate) => calls.push(`rate ${rate}`),
    setVolume: (volume) => calls.push(`volume ${volume}`),
    setMuted: (isMuted) => calls.push(isMuted ? "mute" : "unmute"),
    readPositionSeconds: () => positionSeconds,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
