import type { MomentTime } from "#core/episode/moment-time.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import type { ClipMoment } from "../state/player-request.ts";
import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";
import type { Track } from "../state/track.ts";
import type { PlayMoment } from "../state/transport.ts";
import type { TransportState } from "../state/transport-state.ts";

/** A stretch that stops at its end, or starts over there. */
export interface Clip {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** It is heard again and again, until the listener leaves it. */
  readonly isLooped?: boolean;
  /** It has stopped at its end and waits to be replayed or continued. */
  readonly isOver: boolean;
}

/** The slice of clips. */
export interface ClipState {
  readonly clip: Clip | undefined;
}

/** Playing a stretch of an episode. */
export interface ClipActions {
  /** Plays an episode from a moment; with an end it stops there. */
  readonly playMoment: (track: Track, moment: MomentTime) => void;
  /** Plays a stretch again and again, until {@link endLoop} or a seek out of it. */
  readonly loop: (track: Track, stretch: Required<MomentTime>) => void;
  /** Plays on past the end of what is looped. */
  readonly endLoop: () => void;
}

/** What the slice makes of an event or a request. */
export function reduceClip({ clip }: ClipState, event: PlayerEvent): Partial<ClipState> {
  switch (event.type) {
    case "load":
      return { clip: createClip(event.moment) };
    case "seek":
      if (event.moment) return { clip: createClip(event.moment) };
      return { clip: clip && isInside(clip, event.positionSeconds) ? reopen(clip) : undefined };
    case "play":
      // Playing on past a clip's end is what a press on play means.
      return clip?.isOver ? { clip: undefined } : {};
    case "ended":
      return { clip: clip && { ...clip, isOver: true } };
    default:
      return {};
  }
}

const reopen = (clip: Clip): Clip => ({ ...clip, isOver: false });

function isInside({ startSeconds, endSeconds }: Clip, positionSeconds: number): boolean {
  return positionSeconds >= startSeconds && positionSeconds < endSeconds;
}

function createClip(moment: ClipMoment | undefined): Clip | undefined {
  if (moment?.endSeconds === undefined) return undefined;
  const { startSeconds, endSeconds, isLooped } = moment;
  return { startSeconds, endSeconds, isOver: false, ...(isLooped === true && { isLooped }) };
}

/** What clip end works on. */
export interface ClipEndDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<ClipState, TransportState>;
  readonly signal: AbortSignal;
  readonly playMoment: PlayMoment;
}

/**
 * Stops at the end of a clip, or starts over there, by the wall clock: more exactly than
 * position events, which come every 250 ms.
 */
export function attachClipEnd({ engine, store, signal, playMoment }: ClipEndDeps): ClipActions {
  const { getState, setState } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Back to the start of what is looped; false where nothing is. */
  const startLoopOver = (): boolean => {
    const { clip } = getState();
    if (clip?.isLooped !== true) return false;
    store.request({ type: "jump", positionSeconds: clip.startSeconds });
    engine.seek(clip.startSeconds);
    return true;
  };
  const finish = (): void => {
    const { clip } = getState();
    if (!clip || startLoopOver()) return;
    engine.pause();
    setState({ clip: { ...clip, isOver: true } });
  };
  const schedule = (): void => {
    clearTimeout(timer);
    const { clip, rate, status } = getState();
    if (status !== "playing" || !clip || clip.isOver) return;
    // The sound's own position: what the store knows may be a quarter of a second old.
    const restSeconds = clip.endSeconds - engine.readPositionSeconds();
    const delayMs = (restSeconds / rate) * 1000;
    // At once where the end has passed: a hidden page's timers may be put off by a second.
    if (delayMs <= 0) finish();
    // Far ends are set anew by later position events, which know of stalls.
    else if (delayMs < 1000) timer = setTimeout(finish, delayMs);
  };
  // A loop that reaches the end of the sound: the episode is not heard to its end by that.
  store.intercept((event) => {
    if (event.type !== "ended" || !startLoopOver()) return event;
    engine.play();
    return undefined;
  }, signal);
  store.onEvent(schedule, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    playMoment,
    loop: (track, { startSeconds, endSeconds }) => {
      if (endSeconds <= startSeconds) return;
      playMoment(track, { startSeconds, endSeconds, isLooped: true });
    },
    endLoop: () => {
      if (getState().clip?.isLooped === true) setState({ clip: undefined });
    },
  };
}
