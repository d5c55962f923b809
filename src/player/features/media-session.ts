import type { StoreApi } from "zustand/vanilla";
import type { Transport } from "../state/transport.ts";
import { isPlaying, type TransportState } from "../state/transport-state.ts";
import type { SoundState } from "./sound-settings.ts";

/** What the system shows: on lock screens, in media keys' overlays, on watches. */
export interface MediaDescription {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly artwork: readonly MediaImage[];
}

/** What the two track keys do. */
export interface TrackSteps {
  readonly goToPrevious: () => void;
  readonly goToNext: () => void;
}

/** What the media session works on. */
export interface MediaSessionDeps {
  readonly session: MediaSession;
  readonly store: Pick<StoreApi<TransportState & SoundState>, "getState" | "subscribe">;
  readonly actions: Pick<Transport, "play" | "pause" | "seek" | "seekBy" | "seekRoughly">;
  readonly steps: TrackSteps;
  /** Takes everything back. */
  readonly signal: AbortSignal;
}

const actionNames = [
  "play",
  "pause",
  "stop",
  "seekbackward",
  "seekforward",
  "seekto",
  "previoustrack",
  "nexttrack",
] as const;

/**
 * The system's media controls; undefined where there are none. Some browsers and extensions keep
 * the name and take away what it stands for.
 */
export function findMediaSession(): MediaSession | undefined {
  // Boundary: typed as always present.
  const { mediaSession }: { readonly mediaSession?: MediaSession | null } = navigator;
  return mediaSession ?? undefined;
}

/** Tells the system something. It is no more than a courtesy: whatever it throws, the sound goes on. */
function attempt(tell: () => void): void {
  try {
    tell();
  } catch {
    // One control fewer on this system, or one that shows less.
  }
}

/**
 * Connects the player with the system's media controls: they ask for actions, and are told
 * what plays, whether, and where it stands. Between two reports the system counts on by
 * itself, so it is told of jumps and changes, not of every position.
 *
 * @see https://www.w3.org/TR/mediasession/
 */
export function attachMediaSession(deps: MediaSessionDeps): void {
  const { session, store, signal } = deps;
  const handlers = createHandlers(deps);
  for (const name of actionNames) setHandler(session, name, handlers[name]);
  let told: TransportState | undefined;
  const tell = (state: TransportState): void => {
    attempt(() => {
      session.playbackState = state.track ? (isPlaying(state) ? "playing" : "paused") : "none";
    });
    if (hasJumped(told, state)) attempt(() => tellPosition(session, state));
    told = state;
  };
  tell(store.getState());
  const stopListening = store.subscribe(tell);
  const takeBack = (): void => {
    stopListening();
    for (const name of actionNames) setHandler(session, name, null);
    attempt(() => {
      session.metadata = null;
      session.playbackState = "none";
    });
  };
  signal.addEventListener("abort", takeBack);
}

/** Shows the system what plays. */
export function describeMedia(session: MediaSession, description: MediaDescription): void {
  attempt(() => {
    session.metadata = new MediaMetadata({ ...description, artwork: [...description.artwork] });
  });
}

function createHandlers({
  actions,
  store,
  steps,
}: MediaSessionDeps): Record<(typeof actionNames)[number], MediaSessionActionHandler> {
  const readSettings = () => store.getState().settings;
  return {
    play: () => actions.play(),
    pause: () => actions.pause(),
    stop: () => actions.pause(),
    seekbackward: ({ seekOffset }) => {
      actions.seekBy(-(seekOffset ?? readSettings().backSeconds));
    },
    seekforward: ({ seekOffset }) => {
      actions.seekBy(seekOffset ?? readSettings().forwardSeconds);
    },
    seekto: ({ seekTime, fastSeek }) => {
      if (seekTime === undefined) return;
      // A finger that still moves on the system's own slider.
      if (fastSeek === true) actions.seekRoughly(seekTime);
      else actions.seek(seekTime);
    },
    previoustrack: () => steps.goToPrevious(),
    nexttrack: () => steps.goToNext(),
  };
}

function setHandler(
  session: MediaSession,
  name: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  // Browsers throw for actions that they do not know.
  attempt(() => session.setActionHandler(name, handler));
}

/** Between two reports of a sound that plays lies less wall-clock time than this. */
const toleranceSeconds = 0.6;

/** True when the system cannot know the state from what it was told before. */
function hasJumped(told: TransportState | undefined, state: TransportState): boolean {
  if (!told || told.track !== state.track || told.rate !== state.rate) return true;
  if (told.status !== state.status) return true;
  const movedSeconds = state.positionSeconds - told.positionSeconds;
  const expectedSeconds = state.status === "playing" ? toleranceSeconds * state.rate : 0;
  // Not the other way round: what is no number is no expected move either.
  return !(movedSeconds >= 0 && movedSeconds <= expectedSeconds);
}

/** Tells length, position and rate; what is not finite or lies outside makes browsers throw. */
function tellPosition(
  session: MediaSession,
  { track, positionSeconds, rate }: TransportState,
): void {
  // Not in every browser that has a media session.
  if (!("setPositionState" in session)) return;
  const duration = track?.durationSeconds ?? 0;
  if (!(duration > 0) || !Number.isFinite(duration)) {
    session.setPositionState();
    return;
  }
  const position = Number.isFinite(positionSeconds) ? positionSeconds : 0;
  session.setPositionState({
    duration,
    position: Math.min(duration, Math.max(0, position)),
    playbackRate: rate,
  });
}
