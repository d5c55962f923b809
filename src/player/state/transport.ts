import type { MomentTime } from "#core/episode/moment-time.ts";
import type { PlaybackEngine } from "../engine/playback-engine.ts";
import { loadTrack } from "./load-track.ts";
import { roundRate } from "./playback-rate.ts";
import type { ClipMoment, SeekTarget } from "./player-request.ts";
import type { FeatureStore } from "./player-store.ts";
import type { PositionClock } from "./position-clock.ts";
import type { Track } from "./track.ts";
import { isPlaying, type TransportState } from "./transport-state.ts";

/** Moving through sound. */
export interface Transport {
  /**
   * Puts an episode into the player without playing: at the link's moment, else where the
   * listener stopped. Does nothing while something plays.
   */
  readonly cue: (track: Track, moment?: MomentTime) => void;
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
  /** Brought to the nearest step from 0.5 to 3.5; remembered between visits. */
  readonly setRate: (rate: number) => void;
}

/** Plays a track from a moment; with an end it is a clip, of which the rest is clip end's. */
export type PlayMoment = (track: Track, moment: ClipMoment) => void;

/** What the transport asks of whoever remembers where the listener stopped. */
export interface RememberedPositions {
  /** Where an episode is played from, in seconds. */
  readonly findStartSeconds: (episodeId: string) => number;
  /** Where to go back to before the present episode is played on; undefined: nowhere. */
  readonly findRewindSeconds: () => number | undefined;
  /** Writes what has been heard up to now. */
  readonly save: () => void;
  /** Writes the position that was just asked for. */
  readonly saveMove: () => void;
}

/** What the transport works on. */
export interface TransportDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<TransportState, { readonly isReconnecting: boolean }>;
  readonly signal: AbortSignal;
  readonly clock: PositionClock;
  readonly positions: RememberedPositions;
}

/** The transport: its actions, and the way for features to play a moment. */
export function attachTransport(deps: TransportDeps): {
  readonly actions: Transport;
  readonly playMoment: PlayMoment;
} {
  const { engine, store, signal, positions } = deps;
  const { getState, setState } = store;
  const { load, move } = createMoves(deps);
  const { play, pause, playMoment } = createPlayAndPause(deps, { load, move });

  const seek = (positionSeconds: number): void => {
    // Moving about is the listener's own will: from here on it is their position.
    setState({ isAtLink: false });
    move({ positionSeconds });
    // Not only when the browser has got there: on a slow line the page may be gone by then.
    positions.saveMove();
  };
  store.onRequest((request, before) => {
    const { rate } = getState();
    if (request.type === "recall" && rate !== before.rate) engine.setRate(rate);
  }, signal);
  const actions: Transport = {
    cue: (track, moment) => {
      const state = getState();
      const isSame = state.track?.id === track.id;
      if (isPlaying(state) || state.isAsked || (isSame && !moment)) return;
      const target: SeekTarget = {
        positionSeconds: moment?.startSeconds ?? positions.findStartSeconds(track.id),
        isAtLink: moment !== undefined,
        ...(moment && { moment }),
      };
      if (isSame) move(target);
      else load(track, target);
    },
    resume: (track) => {
      if (getState().track?.id !== track.id) {
        positions.save();
        const positionSeconds = positions.findStartSeconds(track.id);
        load(track, { positionSeconds, isAtLink: false });
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
      move({ positionSeconds }, true);
    },
    setRate: (wanted) => {
      if (!Number.isFinite(wanted)) return;
      const rate = roundRate(wanted);
      engine.setRate(rate);
      setState({ rate });
      positions.save();
    },
  };
  return { actions, playMoment };
}

/** Starting and stopping. */
function createPlayAndPause(
  { engine, store, positions }: TransportDeps,
  { load, move }: ReturnType<typeof createMoves>,
) {
  const { getState, setState } = store;
  const start = (): void => {
    setState({ isAsked: true });
    engine.play();
  };
  const play = (): void => {
    const { track, status, positionSeconds } = getState();
    if (!track) return;
    const rewindSeconds = positions.findRewindSeconds();
    store.request({ type: "play" });
    if (status === "failed") load(track, { positionSeconds });
    else if (positionSeconds >= track.durationSeconds) move({ positionSeconds: 0 });
    else if (rewindSeconds !== undefined) {
      move({ positionSeconds: rewindSeconds, isRewind: true });
    }
    start();
  };
  const pause = (): void => {
    const { track, positionSeconds, isReconnecting } = getState();
    engine.pause();
    store.request({ type: "pause" });
    // An element that has lost its sound has nothing to pause and would never say so.
    if (track && isReconnecting) load(track, { positionSeconds });
  };
  const playMoment: PlayMoment = (track, moment) => {
    const { track: current, status, isReconnecting } = getState();
    const isHere = current?.id === track.id && status !== "failed" && !isReconnecting;
    const target = { positionSeconds: moment.startSeconds, moment, isAtLink: false };
    if (isHere) move(target);
    else {
      positions.save();
      load(track, target);
    }
    start();
  };
  return { play, pause, playMoment };
}

/** The ways to another position: a new source, or a seek in the present one. */
function createMoves({ engine, store, clock }: TransportDeps) {
  const load = (track: Track, target: SeekTarget): void => {
    const positionSeconds = Math.min(target.positionSeconds, track.durationSeconds);
    store.request({ type: "load", track, ...target, positionSeconds });
    loadTrack(engine, track, positionSeconds);
    clock.setRunning(false);
    clock.tick();
  };
  const move = (target: SeekTarget, isRough = false): void => {
    const { track } = store.getState();
    if (!track || !Number.isFinite(target.positionSeconds)) return;
    const positionSeconds = Math.min(Math.max(0, target.positionSeconds), track.durationSeconds);
    store.request({ type: "seek", ...target, positionSeconds });
    if (isRough) engine.seekRoughly(positionSeconds);
    else engine.seek(positionSeconds);
    clock.tick();
  };
  return { load, move };
}
