import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";
import type { TransportState } from "../state/transport-state.ts";
import { createTimer } from "../state/timer.ts";

/** Sound that has not come for so long is worth a sentence. */
const noticeMs = 3000;

/** The slice of a sound that is long in coming. */
export interface SlowSoundState {
  /** The listener has waited for some seconds. */
  readonly isSlow: boolean;
}

const endings: ReadonlySet<PlayerEvent["type"]> = new Set([
  "load",
  "playing",
  "paused",
  "pause",
  "ended",
  "blocked",
  "failed",
]);

/** What the slice makes of an event or a request. */
export function reduceSlowSound(
  _state: SlowSoundState,
  { type }: PlayerEvent,
): Partial<SlowSoundState> {
  return endings.has(type) ? { isSlow: false } : {};
}

/** What the watch works on. */
export interface SlowSoundDeps {
  readonly store: FeatureStore<SlowSoundState, TransportState>;
  readonly signal: AbortSignal;
}

/**
 * Notices sound that is long in coming, by the clock alone: bytes that come are no sound, and
 * over some lines one comes every second.
 */
export function attachSlowSound({ store, signal }: SlowSoundDeps): void {
  const notice = createTimer();
  const update = ({ status, isAsked }: TransportState): void => {
    const isWaiting = isAsked || status === "loading" || status === "stalled";
    if (!isWaiting) notice.cancel();
    else if (!notice.isRunning()) notice.start(noticeMs, () => store.setState({ isSlow: true }));
  };
  const stop = store.subscribe(update);
  // What was asked for just now is waited for from now.
  store.onRequest(({ type }) => {
    if (type === "load" || type === "seek") notice.cancel();
    update(store.getState());
  }, signal);
  signal.addEventListener("abort", () => {
    stop();
    notice.cancel();
  });
}
