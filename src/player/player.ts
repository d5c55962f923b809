import type { StoreApi } from "zustand/vanilla";
import { emptyPlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { PlaybackStore } from "#storage/playback-store.ts";
import type { TabChannel } from "#storage/tab-channel.ts";
import type { PlaybackEngine } from "./engine/playback-engine.ts";
import { attachClipEnd, type ClipActions } from "./features/clip-end.ts";
import { findStepTarget } from "./features/muting-state.ts";
import { attachProgress, findStartSeconds, type ProgressActions } from "./features/progress.ts";
import { attachQueue, type QueueActions } from "./features/queue.ts";
import { attachRecovery, type RecoveryActions } from "./features/recovery.ts";
import { findRewindSeconds } from "./features/sentence-rewind.ts";
import { attachSilenceSkipping } from "./features/silence-skipping.ts";
import { attachSingleTabPlayback } from "./features/single-tab-playback.ts";
import { attachSlowSound } from "./features/slow-sound.ts";
import { attachSoundSettings, type SoundActions } from "./features/sound-settings.ts";
import {
  createInitialState,
  reducePlayer,
  rememberPlayer,
  type PlayerState,
} from "./player-state.ts";
import { createPlayerStore, type PlayerStore } from "./state/player-store.ts";
import { createPositionClock, type PositionClock } from "./state/position-clock.ts";
import { attachRememberedState } from "./state/remembered-state.ts";
import { attachTransport, type Transport } from "./state/transport.ts";
import { isPlaying } from "./state/transport-state.ts";

/** What the player stands on; tests put fakes here. */
export interface PlayerDeps {
  readonly engine: PlaybackEngine;
  readonly memory: PlaybackStore;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
  /** The way to the other tabs of this browser; without it, several may sound at once. */
  readonly tabs?: TabChannel;
}

/** What listeners can ask of the player. */
export type PlayerActions = Transport &
  ClipActions &
  RecoveryActions &
  QueueActions &
  ProgressActions &
  SoundActions;

/** The player: state to render, actions to call, a clock for what moves every frame. */
export interface Player {
  readonly store: Pick<StoreApi<PlayerState>, "getState" | "getInitialState" | "subscribe">;
  readonly actions: PlayerActions;
  readonly clock: PositionClock;
  /** The episode that was in the player at the last visit. */
  readonly lastEpisodeId: string | undefined;
  /** What a feature works on that is loaded later. */
  readonly deps: FeatureDeps & Pick<Transport, "pause">;
  /** Takes it apart: nothing that the engine, a timer or another tab does reaches it any more. */
  readonly detach: () => void;
}

/** Wires engine, memory and clock into a player with the listener's remembered settings. */
export function createPlayer(deps: PlayerDeps): Player {
  const { engine, memory } = deps;
  const remembered = memory.load();
  const controller = new AbortController();
  const { signal } = controller;
  const store = createPlayerStore<PlayerState>({
    initial: createInitialState(remembered),
    reduce: reducePlayer,
    engine,
    signal,
  });
  engine.setRate(remembered.rate);
  engine.setVolume(remembered.volume);
  engine.setMuted(remembered.isMuted);
  const clock = createPositionClock({
    readPositionSeconds: () => engine.readPositionSeconds(),
    readRate: () => store.getState().rate,
  });
  const featureDeps = { ...deps, store, clock, signal };
  const actions = attachFeatures(featureDeps);
  attachClock(store, clock, signal);
  const detach = (): void => controller.abort();
  // A page that was made ahead of time knows nothing of the listener.
  const first = createInitialState(emptyPlaybackMemory);
  return {
    store: { ...store, getInitialState: () => first },
    actions,
    clock,
    lastEpisodeId: remembered.episodeId,
    deps: { ...featureDeps, pause: actions.pause },
    detach,
  };
}

/** What features are attached to. */
export interface FeatureDeps extends PlayerDeps {
  readonly store: PlayerStore<PlayerState>;
  readonly clock: PositionClock;
  readonly signal: AbortSignal;
}

/** Attaches all features. They hear events in this order: progress is kept before anything moves on. */
function attachFeatures(deps: FeatureDeps): PlayerActions {
  const { store, readNowMs, tabs } = deps;
  const remembered = attachRememberedState<PlayerState>({
    ...deps,
    remember: (state, known) => rememberPlayer(state, known, readNowMs()),
  });
  const progress = attachProgress({ ...deps, remembered });
  const save = progress.actions.saveProgress;
  const recovery = attachRecovery(deps);
  attachSlowSound(deps);
  const transport = attachTransport({
    ...deps,
    positions: {
      findStartSeconds: (episodeId) => findStartSeconds(store.getState(), episodeId),
      findRewindSeconds: () => findRewindSeconds(store.getState(), readNowMs()),
      save,
      saveMove: progress.saveMove,
    },
  });
  const { pause } = transport.actions;
  const clips = attachClipEnd({ ...deps, playMoment: transport.playMoment });
  attachSilenceSkipping(deps);
  if (tabs) attachSingleTabPlayback({ ...deps, tabs, pause });
  return {
    ...transport.actions,
    seekBy: (seconds) => transport.actions.seek(findStepTarget(store.getState(), seconds)),
    ...clips,
    ...recovery,
    ...attachQueue({ store, remembered }),
    ...progress.actions,
    ...attachSoundSettings({ ...deps, save }),
  };
}

/** The clock runs while the player plays, and tells of everything but plain positions at once. */
function attachClock(
  store: PlayerStore<PlayerState>,
  clock: PositionClock,
  signal: AbortSignal,
): void {
  store.onEvent(({ type }) => {
    clock.setRunning(isPlaying(store.getState()));
    if (type !== "position") clock.tick();
  }, signal);
  signal.addEventListener("abort", () => clock.setRunning(false));
}
