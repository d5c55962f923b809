import type { StoreApi } from "zustand/vanilla";
import { findLastStart } from "#core/episode/find-at-time.ts";
import type { MomentTime } from "#core/episode/moment-time.ts";
import type { SavedPosition } from "#core/listener/playback-memory-file.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import { isPlaying, type PlayerState, type Track } from "./transport-state.ts";
import type { PositionClock } from "./position-clock.ts";
import type { ProgressKeeper } from "../features/progress.ts";
import { loadTrack, type Recovery } from "../features/recovery.ts";

/** After a longer pause one has lost the thread: the sentence is played from its start. */
const longPauseMs = 60_000;
/** No sentence is this long: what was heard last was music. */
const longestSentenceSeconds = 30;

/** Moving through sound. */
export interface Transport {
  /**
   * Puts an episode into the player without playing: at the link's moment, else where the
   * listener stopped. Does nothing while something plays.
   */
  readonly cue: (track: Track, moment?: MomentTime) => void;
  /** Plays an episode from a moment; with an end it stops there. */
  readonly playMoment: (track: Track, moment: MomentTime) => void;
  /** Plays a stretch again and again, until {@link endLoop} or a seek out of it. */
  readonly loop: (track: Track, stretch: Required<MomentTime>) => void;
  /** Plays on past the end of what is looped. */
  readonly endLoop: () => void;
  /** Plays an episode from where the listener stopped. */
  readonly resume: (track: Track) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Seconds outside of the episode are clamped. */
  readonly seek: (positionSeconds: number) => void;
  readonly seekBy: (seconds: number) => void;
  /** For a finger that is still moving: near is good enough, and nothing is kept yet. */
  readonly seekRoughly: (positionSeconds: number) => void;
  /** Nothing follows the episode that has ended. */
  readonly dismissEnded: () => void;
  /** The network is back: what was lost is asked for again. */
  readonly reconnect: () => void;
}

/** What actions work on. */
export interface ActionDeps {
  readonly engine: PlaybackEngine;
  readonly store: StoreApi<PlayerState>;
  readonly keeper: ProgressKeeper;
  readonly clock: PositionClock;
  readonly recovery: Recovery;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
}

/** The transport actions. */
export function createTransport(parts: ActionDeps): Transport {
  const { store, keeper, recovery } = parts;
  const { getState, setState } = store;
  const moves = createMoves(parts);
  const { load, move, playClip } = moves;
  const { play, pause } = createPlayAndPause(parts, moves);

  const seek = (positionSeconds: number): void => {
    // Moving about is the listener's own will: from here on it is their position.
    setState({ isAtLink: false });
    move(positionSeconds);
    // Not only when the browser has got there: on a slow line the page may be gone by then.
    keeper.saveMove();
  };
  return {
    cue: (track, moment) => {
      const state = getState();
      const isSame = state.track?.id === track.id;
      if (isPlaying(state) || state.isAsked || (isSame && !moment)) return;
      const startSeconds = moment?.startSeconds ?? findResumeSeconds(state.positions[track.id]);
      // First, because moving reports a seek, and a seek is saved unless it comes from a link.
      setState({ isAtLink: moment !== undefined });
      if (isSame) move(startSeconds);
      else load(track, startSeconds);
      setState({ clip: createClip(moment) });
    },
    playMoment: (track, moment) => playClip(track, moment.startSeconds, createClip(moment)),
    loop: (track, { startSeconds, endSeconds }) => {
      if (endSeconds <= startSeconds) return;
      playClip(track, startSeconds, { startSeconds, endSeconds, isOver: false, isLooped: true });
    },
    endLoop: () => {
      if (getState().clip?.isLooped === true) setState({ clip: undefined });
    },
    resume: (track) => {
      if (getState().track?.id !== track.id) {
        keeper.save();
        load(track, findResumeSeconds(getState().positions[track.id]));
        setState({ isAtLink: false });
      }
      play();
    },
    play,
    pause,
    toggle: () => (isPlaying(getState()) ? pause() : play()),
    seek,
    seekBy: (seconds) => seek(getState().positionSeconds + seconds),
    seekRoughly: (positionSeconds) => {
      setState({ isAtLink: false });
      move(positionSeconds, true);
    },
    dismissEnded: () => setState({ isNextDue: false }),
    reconnect: recovery.reconnect,
  };
}

/** Starting and stopping. */
function createPlayAndPause(parts: ActionDeps, { load, move }: ReturnType<typeof createMoves>) {
  const { engine, store, recovery, readNowMs } = parts;
  const { getState, setState } = store;
  const rewind = ({ sentenceStartsSeconds }: Track, positionSeconds: number): void => {
    const sentence = findLastStart(sentenceStartsSeconds, positionSeconds);
    const startSeconds = sentenceStartsSeconds[sentence] ?? positionSeconds;
    const backSeconds = positionSeconds - startSeconds;
    if (backSeconds > 0 && backSeconds <= longestSentenceSeconds) move(startSeconds);
  };
  const play = (): void => {
    const state = getState();
    const { track, status, positionSeconds, clip } = state;
    if (!track) return;
    if (status === "failed") load(track, positionSeconds);
    else if (positionSeconds >= track.durationSeconds) move(0);
    else if (hasPausedLong(state, readNowMs())) rewind(track, positionSeconds);
    // Playing on past a clip's end is what a press on play means.
    if (clip?.isOver) setState({ clip: undefined });
    setState({ isAsked: true });
    engine.play();
  };
  const pause = (): void => {
    const { track, positionSeconds, isReconnecting } = getState();
    recovery.cancel();
    engine.pause();
    // An element that has lost its sound has nothing to pause and would never say so.
    if (track && isReconnecting) load(track, positionSeconds);
  };
  return { play, pause };
}

/** The ways to another position: a new source, a seek in the present one, whichever it needs. */
function createMoves({ engine, store, keeper, clock, recovery }: ActionDeps) {
  const { getState, setState } = store;
  const load = (track: Track, positionSeconds: number): void => {
    const startSeconds = Math.min(positionSeconds, track.durationSeconds);
    setState({
      track,
      status: "ready",
      positionSeconds: startSeconds,
      clip: undefined,
      isAsked: false,
      isBlocked: false,
      failure: undefined,
      isReconnecting: false,
      isUnseekable: false,
      isNextDue: false,
    });
    recovery.cancel();
    loadTrack(engine, track, startSeconds);
    clock.setRunning(false);
    clock.tick();
  };
  const move = (positionSeconds: number, isRough = false): void => {
    const { track, clip, status } = getState();
    if (!track || !Number.isFinite(positionSeconds)) return;
    const target = Math.min(Math.max(0, positionSeconds), track.durationSeconds);
    const isInClip = clip && target >= clip.startSeconds && target < clip.endSeconds;
    setState({
      positionSeconds: target,
      clip: isInClip ? { ...clip, isOver: false } : undefined,
      isNextDue: false,
      ...(status === "ended" && { status: "ready" }),
    });
    if (isRough) engine.seekRoughly(target);
    else engine.seek(target);
    clock.tick();
  };
  const playClip = (track: Track, startSeconds: number, clip: PlayerState["clip"]): void => {
    const { track: current, status, isReconnecting } = getState();
    const isHere = current?.id === track.id && status !== "failed" && !isReconnecting;
    if (isHere) move(startSeconds);
    else {
      keeper.save();
      load(track, startSeconds);
    }
    setState({ clip, isAtLink: false, isAsked: true });
    engine.play();
  };
  return { load, move, playClip };
}

function createClip(moment: MomentTime | undefined): PlayerState["clip"] {
  if (moment?.endSeconds === undefined) return undefined;
  return { startSeconds: moment.startSeconds, endSeconds: moment.endSeconds, isOver: false };
}

/** A finished episode starts again from the beginning. */
function findResumeSeconds(position: SavedPosition | undefined): number {
  return position && !position.isFinished ? position.seconds : 0;
}

/** True when the listener comes back to an episode after a while, to where they left it. */
function hasPausedLong(state: PlayerState, nowMs: number): boolean {
  const { track, status, isAtLink, clip, positions } = state;
  const left = track && positions[track.id];
  return (
    left !== undefined &&
    status === "ready" &&
    !isAtLink &&
    clip === undefined &&
    nowMs - left.updatedAtMs > longPauseMs
  );
}
