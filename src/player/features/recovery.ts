import type { StoreApi } from "zustand/vanilla";
import type { EngineEvent, PlaybackEngine } from "../engine/playback-engine.ts";
import { isPlaying, type PlayerState, type Track } from "../state/transport-state.ts";

/** How long to wait before a lost sound is asked for again, each time longer. */
const retryDelaysMs = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** A connection over which nothing comes for so long is dead, whatever the element says. */
const patienceMs = 8000;
/** Sound that came this far after a loss was no accident: the count begins anew. */
const soundProgressSeconds = 1;

/** Gets a lost sound back. */
export interface Recovery {
  /** What an event comes to: a loss that is being mended is a wait, not a failure. */
  readonly judge: (event: EngineEvent) => EngineEvent;
  /** Watches what the event has led to; call it once the state has mirrored it. */
  readonly noteEvent: (event: EngineEvent) => void;
  /** Asks again at once: the network is back. Also after everything has failed. */
  readonly reconnect: () => void;
  /** Stops: the listener wants something else. */
  readonly cancel: () => void;
}

/** What a recovery works on. */
export interface RecoveryDeps {
  readonly engine: PlaybackEngine;
  readonly store: StoreApi<PlayerState>;
}

/** Puts a track into the engine, where it has to stand. */
export function loadTrack(engine: PlaybackEngine, track: Track, startSeconds: number): void {
  const { url, mediaType, durationSeconds } = track;
  engine.load({ url, mediaType, durationSeconds, startSeconds });
}

/**
 * Watches over the sound. One that breaks off while it plays, or over which nothing comes
 * any more, is loaded again at the same second: after a second, then ever more seldom, and
 * at once when the network returns. A sound that never came is a failure from the start.
 */
export function createRecovery(parts: RecoveryDeps): Recovery {
  const { engine, store } = parts;
  const { getState, setState } = store;
  const attempts = createAttempts(parts);
  /** The episode that was heard: its file is good. */
  let heardId: string | undefined;
  /** The episode that was asked to play and not to pause since. */
  let wantedId: string | undefined;
  return {
    judge: (event) => {
      const state = getState();
      const isLoss = event.type === "failed" && isPlaying(state) && heardId === state.track?.id;
      return isLoss && attempts.mend() ? { type: "waiting" } : event;
    },
    noteEvent: ({ type }) => {
      const { status, track } = getState();
      if (type === "playing") heardId = track?.id;
      if (type === "starting") wantedId = track?.id;
      const isSign = type === "starting" || type === "waiting" || type === "received";
      if (status !== "loading" && status !== "stalled") attempts.stopWaiting();
      else if (isSign) attempts.wait();
      if (status === "playing") attempts.noteSound();
    },
    reconnect: () => {
      const { status, track, positionSeconds } = getState();
      if (!track || (status !== "failed" && !attempts.isDelayed())) return;
      attempts.cancel();
      if (wantedId === track.id) {
        attempts.ask();
        return;
      }
      // What nobody plays is only made ready.
      setState({ status: "ready", failure: undefined });
      loadTrack(engine, track, positionSeconds);
    },
    cancel: () => {
      attempts.cancel();
      wantedId = undefined;
    },
  };
}

/** Asking for a lost sound, and counting how often. */
function createAttempts({ engine, store }: RecoveryDeps) {
  const { getState, setState } = store;
  const patience = createTimer();
  const delay = createTimer();
  let retries = 0;
  let lostAtSeconds = 0;

  const ask = (): void => {
    const { track, positionSeconds } = getState();
    if (!track) return;
    delay.cancel();
    patience.start(patienceMs, giveUpWaiting);
    loadTrack(engine, track, positionSeconds);
    engine.play();
  };
  /** False when it has been tried often enough. */
  const mend = (): boolean => {
    if (delay.isRunning()) return true;
    const delayMs = retryDelaysMs[retries];
    if (delayMs === undefined) return false;
    retries += 1;
    lostAtSeconds = engine.readPositionSeconds();
    setState({ isReconnecting: true, positionSeconds: lostAtSeconds });
    patience.cancel();
    delay.start(delayMs, ask);
    return true;
  };
  const giveUpWaiting = (): void => {
    if (mend()) return;
    engine.pause();
    setState({ status: "failed", failure: "network", isReconnecting: false });
  };
  return {
    ask,
    mend,
    isDelayed: delay.isRunning,
    /** Something is on its way: it may take its time from here. */
    wait: () => {
      if (!delay.isRunning()) patience.start(patienceMs, giveUpWaiting);
    },
    stopWaiting: patience.cancel,
    noteSound: () => {
      delay.cancel();
      const { positionSeconds } = getState();
      if (Math.abs(positionSeconds - lostAtSeconds) >= soundProgressSeconds) retries = 0;
    },
    cancel: () => {
      patience.cancel();
      delay.cancel();
      retries = 0;
    },
  };
}

interface Timer {
  /** Sets the timer anew. */
  readonly start: (delayMs: number, onDone: () => void) => void;
  readonly cancel: () => void;
  readonly isRunning: () => boolean;
}

function createTimer(): Timer {
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
