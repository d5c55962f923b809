import { nextStamp } from "#core/listener/merge-newest.ts";
import type {
  HeardMark,
  PlaybackMemory,
  SavedPosition,
} from "#core/listener/playback-memory-file.ts";
import type { EngineEvent, PlaybackEngine } from "../engine/playback-engine.ts";
import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";
import type { PositionClock } from "../state/position-clock.ts";
import type { RememberedState } from "../state/remembered-state.ts";
import { isPlaying, type TransportState } from "../state/transport-state.ts";

/**
 * Progress is written at least this often while playing, in seconds of the clock and of the
 * sound: with the time until the next position and the writing itself, a killed browser
 * loses less than five, at any rate.
 */
const saveIntervalSeconds = 3.5;

/** Two readings of one position: elements do not stand exactly where they are sent. */
const samePositionSeconds = 0.05;

/** An element that lands so far before where it was sent has no sound there. */
const shortSeconds = 1;

/** The slice of progress. */
export interface ProgressState {
  /** Where the listener stopped, by episode id. */
  readonly positions: Readonly<Record<string, SavedPosition>>;
  /** The listener's own word on what counts as heard, by episode id. */
  readonly heard: Readonly<Record<string, HeardMark>>;
}

/** What the listener can do with what is remembered. */
export interface ProgressActions {
  /** Marks an episode as heard, or as not heard; a heard one starts again from the beginning. */
  readonly markHeard: (episodeId: string, isHeard: boolean) => void;
  /** Takes an episode out of the history; what is given back puts it in again. */
  readonly forget: (episodeId: string) => () => void;
  /** Everything that is remembered, up to now. */
  readonly exportMemory: () => PlaybackMemory;
  /** Takes over what another browser remembers, of each thing the newer one. */
  readonly importMemory: (memory: PlaybackMemory) => void;
  /** Writes progress now: the page may be gone the next moment. */
  readonly saveProgress: () => void;
  /** Goes to where another tab has got to meanwhile, while nothing plays here. */
  readonly catchUp: () => void;
}

/** Progress as it is remembered. */
export function createProgressState({ positions, heard }: PlaybackMemory): ProgressState {
  return { positions, heard };
}

/** What the slice makes of an event or a request. */
export function reduceProgress(_state: ProgressState, event: PlayerEvent): Partial<ProgressState> {
  return event.type === "recall" ? createProgressState(event.memory) : {};
}

/** What progress works on. */
export interface ProgressDeps {
  readonly engine: PlaybackEngine;
  readonly store: FeatureStore<ProgressState, TransportState>;
  readonly signal: AbortSignal;
  readonly clock: PositionClock;
  readonly remembered: RememberedState;
  /** Wall clock, ms since 1970. */
  readonly readNowMs: () => number;
}

/** Keeps progress on pause, seek, end and every few seconds of playing. */
export function attachProgress(deps: ProgressDeps): {
  readonly actions: ProgressActions;
  /** Writes the position that was just asked for. */
  readonly saveMove: () => void;
} {
  const { engine, store, signal, remembered, readNowMs } = deps;
  const { getState } = store;
  const marks = createMarks(deps);
  const following = createFollowing(deps);
  let saved = { atMs: 0, seconds: 0 };

  const notePosition = (): void => {
    const { track, isAtLink, status, positions } = getState();
    // A link that nobody has played from must not take the place of the listener's own progress.
    if (!track || isAtLink) return;
    const isFinished = status === "ended";
    // A finished episode starts again from the beginning.
    const seconds = isFinished ? 0 : engine.readPositionSeconds();
    const last = positions[track.id];
    const isSame = last !== undefined && isSamePosition(last.seconds, seconds);
    // Who only opens an episode, or follows another tab, has not listened to it: noted as new
    // it would undo what that tab has written since.
    const isUnheard = isSame || following.hasLedTo(track.id, seconds);
    if (isUnheard && !isFinished && !isPlaying({ status })) return;
    // From here on it is the listener who moves.
    following.end();
    marks.setPosition(track.id, { seconds, isFinished, title: track.title });
  };
  const write = (hasMoved: boolean): void => {
    saved = { atMs: readNowMs(), seconds: engine.readPositionSeconds() };
    // An episode that only stands here must not undo what another tab has written, nor "heard".
    if (hasMoved) notePosition();
    remembered.write(hasMoved ? getState().track?.id : undefined);
  };
  // While nothing plays, events have told all there is to tell.
  const save = (): void => write(isPlaying(getState()));
  const isDue = (): boolean => {
    // Both ways: a clock that is set back must not put the next writing off.
    const passedSeconds = Math.abs(readNowMs() - saved.atMs) / 1000;
    const heardSeconds = Math.abs(engine.readPositionSeconds() - saved.seconds);
    return Math.max(passedSeconds, heardSeconds) >= saveIntervalSeconds;
  };
  store.onEvent((event: EngineEvent, before) => {
    const { type } = event;
    const { track } = getState();
    if (type === "ended" && track) marks.setHeard(track.id, true);
    // A file that ends before the place where the listener stopped does not move that place.
    const isShort =
      type === "seeked" && event.positionSeconds < before.positionSeconds - shortSeconds;
    const isTurn = type === "paused" || (type === "seeked" && !isShort) || type === "ended";
    if (isTurn || (type === "position" && isDue())) write(true);
  }, signal);
  return {
    saveMove: () => write(true),
    actions: {
      ...createProgressActions(deps, marks, save),
      saveProgress: save,
      catchUp: following.catchUp,
    },
  };
}

const isSamePosition = (a: number, b: number): boolean => Math.abs(a - b) < samePositionSeconds;

/** Notes positions and marks in the state, stamped as changed now. */
function createMarks({ store, readNowMs }: ProgressDeps) {
  const { getState, setState } = store;
  return {
    setPosition: (id: string, position: Omit<SavedPosition, "updatedAtMs">): void => {
      const { positions } = getState();
      const updatedAtMs = nextStamp(positions[id]?.updatedAtMs, readNowMs());
      setState({ positions: { ...positions, [id]: { ...position, updatedAtMs } } });
    },
    setHeard: (id: string, isHeard: boolean): void => {
      const { heard } = getState();
      const changedAtMs = nextStamp(heard[id]?.changedAtMs, readNowMs());
      setState({ heard: { ...heard, [id]: { isHeard, changedAtMs } } });
    },
  };
}

/** Following another tab to where it has got to, without being asked. */
function createFollowing({ engine, store, clock }: ProgressDeps) {
  let led: { readonly trackId: string; readonly seconds: number } | undefined;
  return {
    hasLedTo: (trackId: string, seconds: number): boolean =>
      led?.trackId === trackId && isSamePosition(led.seconds, seconds),
    end: (): void => {
      led = undefined;
    },
    catchUp: (): void => {
      const { track, isAtLink, isAsked, status, positions } = store.getState();
      const position = track && positions[track.id];
      if (!position || position.isFinished || isAtLink) return;
      if (isAsked || isPlaying({ status })) return;
      if (isSamePosition(position.seconds, engine.readPositionSeconds())) return;
      const seconds = Math.min(position.seconds, track.durationSeconds);
      led = { trackId: track.id, seconds };
      store.request({ type: "jump", positionSeconds: seconds });
      engine.seek(seconds);
      clock.tick();
    },
  };
}

function createProgressActions(
  { store, remembered }: ProgressDeps,
  marks: ReturnType<typeof createMarks>,
  save: () => void,
): Omit<ProgressActions, "saveProgress" | "catchUp"> {
  const { getState } = store;
  return {
    markHeard: (episodeId, isHeard) => {
      marks.setHeard(episodeId, isHeard);
      const position = getState().positions[episodeId];
      if (position) marks.setPosition(episodeId, { ...position, isFinished: isHeard });
      remembered.write();
    },
    forget: (episodeId) => {
      const position = getState().positions[episodeId];
      marks.setPosition(episodeId, { seconds: 0, isFinished: false, isForgotten: true });
      remembered.write();
      return () => {
        if (!position) return;
        marks.setPosition(episodeId, position);
        remembered.write();
      };
    },
    exportMemory: () => {
      save();
      return remembered.read();
    },
    importMemory: remembered.merge,
  };
}

/** Where an episode is played from: a finished one starts again from the beginning. */
export function findStartSeconds({ positions }: ProgressState, episodeId: string): number {
  const position = positions[episodeId];
  return position && !position.isFinished ? position.seconds : 0;
}
