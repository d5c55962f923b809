import type { StoreApi } from "zustand/vanilla";
import { dequeue, enqueueLast, enqueueNext, moveInQueue } from "#core/queue-order.ts";
import type { Queue, QueuedEpisode } from "#core/queue-file.ts";
import type { PlayerState } from "./player-state.ts";
import type { QueueMemory } from "./queue-memory.ts";

/** Changing what plays next. Every change is kept at once. */
export interface QueueActions {
  /** Puts an episode at the front. */
  readonly playNext: (episode: QueuedEpisode) => void;
  /** Puts an episode at the end. */
  readonly enqueue: (episode: QueuedEpisode) => void;
  readonly removeFromQueue: (id: string) => void;
  /** Moves an episode to another place; places outside of the queue are clamped. */
  readonly moveQueued: (id: string, index: number) => void;
  readonly clearQueue: () => void;
  /** Takes over what another tab has made of the queue. */
  readonly refreshQueue: () => void;
}

/** The queue's actions: each starts from what is kept, so that two tabs do not undo each other. */
export function createQueueActions(
  { getState, setState }: StoreApi<PlayerState>,
  memory: QueueMemory,
): QueueActions {
  let isKept = true;
  const load = (): Queue => (isKept ? memory.load() : getState().queue);
  const change = (edit: (queue: Queue) => Queue): void => {
    const queue = edit(load());
    isKept = memory.save(queue);
    setState({ queue });
  };
  return {
    playNext: (episode) => change((queue) => enqueueNext(queue, episode)),
    enqueue: (episode) => change((queue) => enqueueLast(queue, episode)),
    removeFromQueue: (id) => change((queue) => dequeue(queue, id)),
    moveQueued: (id, index) => change((queue) => moveInQueue(queue, id, index)),
    clearQueue: () => change(() => []),
    refreshQueue: () => setState({ queue: load() }),
  };
}
