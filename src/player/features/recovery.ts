import type { PlaybackEngine } from "../engine/playback-engine.ts";
import { loadTrack } from "../state/load-track.ts";
import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";
import { createTimer } from "../state/timer.ts";
import { isPlaying, type TransportState } from "../state/transport-state.ts";

/** How long to wait before a lost sound is asked for again, each time longer. */
const retryDelaysMs = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** A connection over which nothing comes for so long is dead, whatever the element says. */
const patienceMs = 8000;
/** A connection that brings bytes and no sound for so long is not worth more waiting. */
const hopeMs = 30_000;
/** A sound that does not come is asked for once more after so long: that may have been an accident. */
const secondTryMs = 500;
/** Sound that came this far after a loss was no accident: the count begins anew. */
const soundProgressSeconds = 1;

/** The slice of a sound that was lost. */
export interface RecoveryState {
  /** The sound was lost and is being asked for again. */
  readonly isReconnecting: boolean;
}

/** Getting a lost sound back. */
export interface RecoveryActions {
  /** The network is back: what was lost is asked for again. Also after everything has failed. */
  readonly reconnect: () => void;
  /** The listener does not want to wait: the sound is asked for anew, at once. */
  readonly askAnew: () => void;
}

/** What the slice makes of an event or a request. */
export function reduceRecovery(
  _state: RecoveryState,
  { type }: PlayerEvent,
): Partial<RecoveryState> {
  const isOver = type === "load" || type === "playing" || type === "failed";
  return isOver ? { isReconnecting: false } : {};
}

/** What recovery works on. */
export interface RecoveryDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<RecoveryState, TransportState>;
  readonly signal: AbortSignal;
}

/**
 * Watches over the sound. One that breaks off while it plays, or over which nothing comes
 * any more, is loaded again at the same second: after a second, then ever more seldom, and
 * at once when the network returns. A sound that never came is a failure at the second try: of
 * what a worker answers WebKit refuses one in some dozens, and takes it when asked again.
 */
export function attachRecovery(deps: RecoveryDeps): RecoveryActions {
  const { engine, store, signal } = deps;
  const { getState } = store;
  const attempts = createAttempts(deps);
  const secondTry = createTimer();
  /** The episode that was heard: its file is good. */
  let heardId: string | undefined;
  /** That one, or one that was asked for a second time: a failure is no accident any more. */
  let knownId: string | undefined;
  /** The episode that was asked to play and not to pause since. */
  let wantedId: string | undefined;
  const ask = (): void => {
    const { track, positionSeconds, isAsked } = getState();
    attempts.cancel();
    // An element that has failed does not even say that it was asked to play.
    if (track && (isAsked || wantedId === track.id)) attempts.ask();
    else if (track) {
      // What nobody plays is only made ready.
      store.request({ type: "reload" });
      loadTrack(engine, track, positionSeconds);
    }
  };
  // A loss that is being mended is a wait, not a failure.
  store.intercept((event) => {
    const { track } = getState();
    // A file that is too short stays so.
    if (event.type !== "failed" || event.failure === "incomplete" || !track) return event;
    if (knownId !== track.id) secondTry.start(secondTryMs, ask);
    knownId = track.id;
    const isLoss = isPlaying(getState()) && heardId === track.id;
    // Howler and the element may both say it.
    return secondTry.isRunning() || (isLoss && attempts.mend()) ? { type: "waiting" } : event;
  }, signal);
  store.onEvent(({ type }) => {
    const { status, track } = getState();
    if (type === "playing") knownId = heardId = track?.id;
    if (type === "starting") wantedId = track?.id;
    const isSign = type === "starting" || type === "waiting" || type === "received";
    if (status !== "loading" && status !== "stalled") attempts.stopWaiting();
    else if (isSign) attempts.wait();
    if (status === "playing") attempts.noteSound();
  }, signal);
  // The listener wants something else.
  store.onRequest(({ type }) => {
    if (type !== "load" && type !== "pause") return;
    attempts.cancel();
    wantedId = undefined;
    // What is paused is made ready all the same: it has failed without a word.
    if (type === "load") secondTry.cancel();
  }, signal);
  signal.addEventListener("abort", () => {
    attempts.cancel();
    secondTry.cancel();
  });
  return {
    askAnew: () => {
      attempts.cancel();
      attempts.ask();
    },
    reconnect: () => {
      const { status, track } = getState();
      if (track && (status === "failed" || attempts.isDelayed())) ask();
    },
  };
}

/** Asking for a lost sound, and counting how often. */
function createAttempts({ engine, store }: RecoveryDeps) {
  const { getState, setState } = store;
  const patience = createTimer();
  const delay = createTimer();
  const hope = createTimer();
  let retries = 0;
  let lostAtSeconds = 0;

  const stopWaiting = (): void => {
    patience.cancel();
    hope.cancel();
  };
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
    setState({ isReconnecting: true });
    store.request({ type: "jump", positionSeconds: lostAtSeconds });
    stopWaiting();
    delay.start(delayMs, ask);
    return true;
  };
  const giveUpWaiting = (): void => {
    if (mend()) return;
    engine.pause();
    store.mirror({ type: "failed", failure: "network" });
  };
  return {
    ask,
    mend,
    isDelayed: delay.isRunning,
    /** Something is on its way: it may take its time from here. */
    wait: () => {
      if (delay.isRunning()) return;
      patience.start(patienceMs, giveUpWaiting);
      if (!hope.isRunning()) hope.start(hopeMs, giveUpWaiting);
    },
    stopWaiting,
    noteSound: () => {
      delay.cancel();
      const { positionSeconds } = getState();
      if (Math.abs(positionSeconds - lostAtSeconds) >= soundProgressSeconds) retries = 0;
    },
    cancel: () => {
      stopWaiting();
      delay.cancel();
      retries = 0;
    },
  };
}
