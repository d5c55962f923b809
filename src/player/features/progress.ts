import type { StoreApi } from "zustand/vanilla";
import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import type { EngineEvent } from "../engine/playback-engine.ts";
import { isPlaying, type PlayerState } from "../state/transport-state.ts";
import { createStateMemory, type PlayerDeps, type StateMemory } from "../state/remembered-state.ts";

/**
 * Progress is written at least this often while playing, in seconds of the clock and of the
 * sound: with the time until the next position and the writing itself, a killed browser
 * loses less than five, at any rate.
 */
const saveIntervalSeconds = 3.5;

/** Two readings of one place: elements do not stand exactly where they are sent. */
const samePlaceSeconds = 0.05;

/** What the listener can do with what is remembered. */
export interface RememberedProgress {
  /** Marks an episode as heard, or as not heard; a heard one starts again from the beginning. */
  readonly markHeard: (episodeId: string, isHeard: boolean) => void;
  /** Takes an episode out of the history; what is given back puts it in again. */
  readonly forget: (episodeId: string) => () => void;
  /** Everything that is remembered, up to now. */
  readonly exportMemory: () => PlaybackMemory;
  /** Takes in what another browser remembers, of each thing the newer one. */
  readonly importMemory: (memory: PlaybackMemory) => void;
}

/** Keeps progress: notes it in the state and writes it to the memory. */
export interface ProgressKeeper extends RememberedProgress, Pick<StateMemory, "changeQueue"> {
  /** Writes the place that was just asked for. */
  readonly saveMove: () => void;
  /** Writes now. */
  save(): void;
  /** Writes when the event makes it worth while. */
  noteEvent(event: EngineEvent): void;
  /** Goes to where another tab has got to meanwhile, while nothing plays here. */
  readonly catchUp: () => void;
}

/** Keeps progress on pause, seek, end and every few seconds of playing. */
export function createProgressKeeper(
  parts: PlayerDeps,
  store: StoreApi<PlayerState>,
): ProgressKeeper {
  const { engine, readNowMs } = parts;
  const { getState, setState } = store;
  const memory = createStateMemory(parts, store);
  let saved = { atMs: 0, seconds: 0 };
  // Where another tab had got to, and this one was sent without being asked.
  let followed: { readonly trackId: string; readonly seconds: number } | undefined;

  const notePosition = ({ track, isAtLink, status, positions }: PlayerState): void => {
    // A link that nobody has played from must not take the place of the listener's own progress.
    if (!track || isAtLink) return;
    const isFinished = status === "ended";
    // A finished episode starts again from the beginning.
    const seconds = isFinished ? 0 : engine.readPositionSeconds();
    const last = positions[track.id];
    const isSame = last !== undefined && Math.abs(last.seconds - seconds) < samePlaceSeconds;
    // Who only opens an episode, or follows another tab, has not listened to it: noted as new
    // it would undo what that tab has written since.
    const isFollowed =
      followed?.trackId === track.id && Math.abs(followed.seconds - seconds) < samePlaceSeconds;
    if ((isSame || isFollowed) && !isFinished && !isPlaying({ status })) return;
    // From here on it is the listener who moves.
    followed = undefined;
    memory.setPosition(track.id, { seconds, isFinished, title: track.title });
  };
  const save = (hasMoved: boolean): void => {
    saved = { atMs: readNowMs(), seconds: engine.readPositionSeconds() };
    // An episode that only stands here must not undo what another tab has written, nor "heard".
    if (hasMoved) notePosition(getState());
    memory.write(hasMoved ? getState().track?.id : undefined);
  };
  const isDue = (): boolean => {
    // Both ways: a clock that is set back must not put the next writing off.
    const passedSeconds = Math.abs(readNowMs() - saved.atMs) / 1000;
    const heardSeconds = Math.abs(engine.readPositionSeconds() - saved.seconds);
    return Math.max(passedSeconds, heardSeconds) >= saveIntervalSeconds;
  };
  return {
    saveMove: () => save(true),
    // While nothing plays, events have told all there is to tell.
    save: () => save(isPlaying(getState())),
    noteEvent: ({ type }) => {
      const { track } = getState();
      if (type === "ended" && track) memory.setHeard(track.id, true);
      const isTurn = type === "paused" || type === "seeked" || type === "ended";
      if (isTurn || (type === "position" && isDue())) save(true);
    },
    catchUp: () => {
      const { track, isAtLink, isAsked, status, positions } = getState();
      const position = track && positions[track.id];
      if (!position || position.isFinished || isAtLink) return;
      if (isAsked || isPlaying({ status })) return;
      const distance = Math.abs(position.seconds - engine.readPositionSeconds());
      if (distance < samePlaceSeconds) return;
      const seconds = Math.min(position.seconds, track.durationSeconds);
      followed = { trackId: track.id, seconds };
      setState({ positionSeconds: seconds });
      engine.seek(seconds);
    },
    changeQueue: memory.changeQueue,
    ...createRememberedProgress(store, memory, () => save(isPlaying(getState()))),
  };
}

function createRememberedProgress(
  { getState }: StoreApi<PlayerState>,
  memory: StateMemory,
  save: () => void,
): RememberedProgress {
  return {
    markHeard: (episodeId, isHeard) => {
      memory.setHeard(episodeId, isHeard);
      const position = getState().positions[episodeId];
      if (position) memory.setPosition(episodeId, { ...position, isFinished: isHeard });
      memory.write();
    },
    forget: (episodeId) => {
      const position = getState().positions[episodeId];
      memory.setPosition(episodeId, { seconds: 0, isFinished: false, isForgotten: true });
      memory.write();
      return () => {
        if (!position) return;
        memory.setPosition(episodeId, position);
        memory.write();
      };
    },
    exportMemory: () => {
      save();
      return memory.read();
    },
    importMemory: memory.merge,
  };
}
