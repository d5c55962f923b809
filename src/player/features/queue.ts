import type { PlaybackMemory } from "#core/listener/playback-memory-file.ts";
import { changeQueue, listQueue } from "#core/listener/queue-ranks.ts";
import {
  dequeue,
  enqueueLast,
  enqueueNext,
  moveInQueue,
  type Queue,
  type QueuedEpisode,
} from "#core/listener/queue.ts";
import type { FeatureStore, PlayerEvent } from "../state/player-store.ts";
import type { RememberedState } from "../state/remembered-state.ts";
import type { ClipState } from "./clip-end.ts";
import { wantsSilenceAtEnd, type SleepSlice } from "./sleep-state.ts";

/** The slice of what follows. */
export interface QueueState {
  /** Episodes to be played after this one. */
  readonly queue: Queue;
  /** It ran to its end, and the listener did not want silence then: another may follow. */
  readonly isNextDue: boolean;
}

/** Changing what plays next. Every change is kept at once. */
export interface QueueActions {
  /** Puts an episode at the front. */
  readonly playNext: (episode: QueuedEpisode) => void;
  /** Puts an episode at the end. */
  readonly enqueue: (episode: QueuedEpisode) => void;
  readonly removeFromQueue: (id: string) => void;
  /** Moves an episode to another position in the queue; one outside of it is clamped. */
  readonly moveQueued: (id: string, index: number) => void;
  readonly clearQueue: () => void;
  /** Nothing follows the episode that has ended. */
  readonly dismissEnded: () => void;
}

/** The queue as it is remembered. */
export function createQueueState({ queue }: PlaybackMemory): QueueState {
  return { queue: listQueue(queue), isNextDue: false };
}

/** What the slice makes of an event or a request. */
export function reduceQueue(
  state: ClipState & SleepSlice,
  event: PlayerEvent,
): Partial<QueueState> {
  switch (event.type) {
    case "load":
    case "seek":
      return { isNextDue: false };
    case "ended":
      // What was played was a clip: nothing follows it.
      return { isNextDue: !wantsSilenceAtEnd(state) && state.clip === undefined };
    case "recall":
      return { queue: listQueue(event.memory.queue) };
    default:
      return {};
  }
}

/** What of the slice is kept: the places that differ from those known are stamped as changed now. */
export function rememberQueue(
  { queue }: QueueState,
  known: PlaybackMemory,
  nowMs: number,
): Partial<PlaybackMemory> {
  return { queue: changeQueue(known.queue, queue, nowMs) };
}

/** What the queue works on. */
export interface QueueDeps {
  readonly store: FeatureStore<QueueState>;
  readonly remembered: RememberedState;
}

/** The queue's actions: each starts from what is kept, so that two tabs do not undo each other. */
export function attachQueue({ store, remembered }: QueueDeps): QueueActions {
  const change = (edit: (queue: Queue) => Queue): void => {
    // As it is by now, whichever tab has made it so.
    remembered.read();
    store.setState({ queue: edit(store.getState().queue) });
    remembered.write();
  };
  return {
    playNext: (episode) => change((queue) => enqueueNext(queue, episode)),
    enqueue: (episode) => change((queue) => enqueueLast(queue, episode)),
    removeFromQueue: (id) => change((queue) => dequeue(queue, id)),
    moveQueued: (id, index) => change((queue) => moveInQueue(queue, id, index)),
    clearQueue: () => change(() => []),
    dismissEnded: () => store.setState({ isNextDue: false }),
  };
}
