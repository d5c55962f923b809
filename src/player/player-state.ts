import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { reduceClip, type ClipState } from "./features/clip-end.ts";
import { emptyMutingState, reduceMuting, type MutingState } from "./features/muting-state.ts";
import { createProgressState, reduceProgress, type ProgressState } from "./features/progress.ts";
import { createQueueState, reduceQueue, rememberQueue, type QueueState } from "./features/queue.ts";
import { reduceRecovery, type RecoveryState } from "./features/recovery.ts";
import { reduceSlowSound, type SlowSoundState } from "./features/slow-sound.ts";
import type { SleepSlice } from "./features/sleep-state.ts";
import {
  createSoundState,
  reduceSound,
  rememberSound,
  type SoundState,
} from "./features/sound-settings.ts";
import type { PlayerEvent } from "./state/player-store.ts";
import {
  createTransportState,
  reduceTransport,
  type TransportState,
} from "./state/transport-state.ts";

/** Everything the player shows: the transport's slice and one of each feature that has state. */
export type PlayerState = TransportState &
  ClipState &
  SleepSlice &
  MutingState &
  RecoveryState &
  SlowSoundState &
  QueueState &
  ProgressState &
  SoundState;

/** The state before any episode is in the player. */
export function createInitialState(memory: PlaybackMemory): PlayerState {
  return {
    ...createTransportState(memory),
    clip: undefined,
    sleep: undefined,
    ...emptyMutingState,
    isReconnecting: false,
    isSlow: false,
    ...createQueueState(memory),
    ...createProgressState(memory),
    ...createSoundState(memory),
  };
}

/** The rules of all slices: what an event or a request changes, each slice by its own rule. */
export function reducePlayer(state: PlayerState, event: PlayerEvent): Partial<PlayerState> {
  return {
    ...reduceTransport(state, event),
    ...reduceClip(state, event),
    ...reduceMuting(state, event),
    ...reduceRecovery(state, event),
    ...reduceSlowSound(state, event),
    ...reduceQueue(state, event),
    ...reduceProgress(state, event),
    ...reduceSound(state, event),
  };
}

/** What the slices keep between visits; `known` is what is kept already. */
export function rememberPlayer(
  state: PlayerState,
  known: PlaybackMemory,
  nowMs: number,
): Partial<PlaybackMemory> {
  const { rate, positions, heard } = state;
  return { rate, positions, heard, ...rememberSound(state), ...rememberQueue(state, known, nowMs) };
}
