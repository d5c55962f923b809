import type { StoreApi } from "zustand/vanilla";
import type { SavedPosition } from "#core/playback-memory-file.ts";
import type { EngineEvent, PlaybackEngine } from "./playback-engine.ts";
import type { PlaybackMemoryStore } from "./playback-memory.ts";
import type { PlayerSettingsMemory } from "./player-settings-memory.ts";
import { isPlaying, type PlayerState } from "./player-state.ts";
import type { QueueMemory } from "./queue-memory.ts";

/** Progress is written at least this often while playing. */
const saveIntervalMs = 5000;

/** What the player stands on; tests put fakes here. */
export interface PlayerParts {
  readonly engine: PlaybackEngine;
  readonly memory: PlaybackMemoryStore;
  readonly settingsMemory: PlayerSettingsMemory;
  readonly queueMemory: QueueMemory;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
}

/** Keeps progress: notes it in the state and writes it to the memory. */
export interface ProgressKeeper {
  /** Writes the place that was just asked for. */
  readonly saveMove: () => void;
  /** Writes now. */
  save(): void;
  /** Writes when the event makes it worth while. */
  noteEvent(event: EngineEvent): void;
}

/** Keeps progress on pause, seek, end and every few seconds of playing. */
export function createProgressKeeper(
  { engine, memory, readNowMs }: PlayerParts,
  { getState, setState }: StoreApi<PlayerState>,
): ProgressKeeper {
  let savedAtMs = 0;
  const save = (hasMoved: boolean): void => {
    const { track, isAtLink, status, positions, rate, volume, isMuted } = getState();
    savedAtMs = readNowMs();
    // A link that nobody has played from must not take the place of the listener's own progress;
    // an episode that only stands here must not undo what another tab has written, nor "heard".
    if (track && !isAtLink && hasMoved) {
      const seconds = engine.readPositionSeconds();
      const isFinished = status === "ended";
      const position: SavedPosition = { seconds, updatedAtMs: savedAtMs, isFinished };
      setState({ positions: { ...positions, [track.id]: position } });
    }
    const isKept = memory.save({
      rate,
      volume,
      isMuted,
      positions: getState().positions,
      ...(track && { episodeId: track.id }),
    });
    setState({ isForgetful: !isKept });
  };
  return {
    saveMove: () => save(true),
    // While nothing plays, events have told all there is to tell.
    save: () => save(isPlaying(getState())),
    noteEvent: ({ type }) => {
      const isDue = type === "position" && readNowMs() - savedAtMs >= saveIntervalMs;
      if (isDue || type === "paused" || type === "seeked" || type === "ended") save(true);
    },
  };
}
