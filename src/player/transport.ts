import type { StoreApi } from "zustand/vanilla";
import type { MomentTime } from "#core/moment-time.ts";
import type { SavedPosition } from "#core/playback-memory-file.ts";
import type { PlaybackEngine } from "./playback-engine.ts";
import { isPlaying, type PlayerState, type Track } from "./player-state.ts";
import type { PositionClock } from "./position-clock.ts";
import type { ProgressKeeper } from "./progress-keeper.ts";

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
}

/** What actions work on. */
export interface ActionParts {
  readonly engine: PlaybackEngine;
  readonly store: StoreApi<PlayerState>;
  readonly keeper: ProgressKeeper;
  readonly clock: PositionClock;
}

/** The transport actions. */
export function createTransport(parts: ActionParts): Transport {
  const { engine, store, keeper } = parts;
  const { getState, setState } = store;
  const { load, move, playClip } = createMoves(parts);

  const play = (): void => {
    const { track, status, positionSeconds, clip } = getState();
    if (!track) return;
    if (status === "failed") load(track, positionSeconds);
    else if (positionSeconds >= track.durationSeconds) move(0);
    // Playing on past a clip's end is what a press on play means.
    if (clip?.isOver) setState({ clip: undefined });
    engine.play();
  };
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
      if (isPlaying(state) || (isSame && !moment)) return;
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
    pause: () => engine.pause(),
    toggle: () => (isPlaying(getState()) ? engine.pause() : play()),
    seek,
    seekBy: (seconds) => seek(getState().positionSeconds + seconds),
  };
}

/** The ways to another position: a new source, a seek in the present one, whichever it needs. */
function createMoves({ engine, store, keeper, clock }: ActionParts) {
  const { getState, setState } = store;
  const load = (track: Track, positionSeconds: number): void => {
    const startSeconds = Math.min(positionSeconds, track.durationSeconds);
    setState({
      track,
      status: "ready",
      positionSeconds: startSeconds,
      clip: undefined,
      isBlocked: false,
      failure: undefined,
    });
    engine.load({ url: track.url, mediaType: track.mediaType, startSeconds });
    clock.setRunning(false);
    clock.tick();
  };
  const move = (positionSeconds: number): void => {
    const { track, clip, status } = getState();
    if (!track || !Number.isFinite(positionSeconds)) return;
    const target = Math.min(Math.max(0, positionSeconds), track.durationSeconds);
    const isInClip = clip && target >= clip.startSeconds && target < clip.endSeconds;
    setState({
      positionSeconds: target,
      clip: isInClip ? { ...clip, isOver: false } : undefined,
      ...(status === "ended" && { status: "ready" }),
    });
    engine.seek(target);
    clock.tick();
  };
  const playClip = (track: Track, startSeconds: number, clip: PlayerState["clip"]): void => {
    const { track: current, status } = getState();
    if (current?.id === track.id && status !== "failed") move(startSeconds);
    else {
      keeper.save();
      load(track, startSeconds);
    }
    setState({ clip, isAtLink: false });
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
